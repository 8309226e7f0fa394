import Reporting

/// Reads what earlier runs wrote.
enum ReadReports {
  /// A baseline.
  static func baseline(_ path: String) throws(Failure) -> Baseline {
    let json = try json(path, "a baseline")
    do throws(BadRecord) {
      return try Baseline(json: json)
    } catch {
      throw Failure("\(path) is no baseline: \(error.description); write one with --write-baseline")
    }
  }

  /// A JSON report.
  static func report(_ path: String) throws(Failure) -> AuditRecord {
    let json = try json(path, "a report")
    do throws(BadRecord) {
      return try AuditRecord(json: json)
    } catch {
      throw Failure("\(path) is no JSON report of riza: \(error.description)")
    }
  }

  private static func json(_ path: String, _ what: String) throws(Failure) -> JSON {
    let bytes = try InputFile.read(path)
    do throws(JSON.Malformed) {
      return try JSON(bytes)
    } catch {
      throw Failure("\(path) is not \(what): it stops being JSON at byte \(error.offset)")
    }
  }
}
