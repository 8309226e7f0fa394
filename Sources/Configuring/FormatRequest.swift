package import Reporting

/// A format and the file it goes to; standard output without one.
package struct FormatRequest: Equatable {
  package let format: ReportFormat
  package let file: String?

  package init(format: ReportFormat, file: String?) {
    self.format = format
    self.file = file
  }
}
