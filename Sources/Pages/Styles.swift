/// The styles that were saved with a page: inline, `<style>`, and style sheets among its companions.
public struct Styles: Sendable {
}
