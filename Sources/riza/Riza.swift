@main
struct Riza {
  static func main() {}
}
