import Glibc
import Reporting

/// The clock, which only the program asks.
enum Clock {
  /// Today, where the user is.
  static var today: Day {
    var now = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&now, &parts)
    let day = unsafe Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return day ?? Day.latest
  }
}
