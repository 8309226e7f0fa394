extension Tag {
  /// No element: text, comments, the document.
  public static let none = Tag(number: 0)
  /// `<html>`
  public static let html = Tag(number: 1)
  /// `<head>`
  public static let head = Tag(number: 2)
  /// `<body>`
  public static let body = Tag(number: 3)
  /// `<title>`
  public static let title = Tag(number: 4)
  /// `<base>`
  public static let base = Tag(number: 5)
  /// `<link>`
  public static let link = Tag(number: 6)
  /// `<meta>`
  public static let meta = Tag(number: 7)
  /// `<style>`
  public static let style = Tag(number: 8)
  /// `<script>`
  public static let script = Tag(number: 9)
  /// `<noscript>`
  public static let noscript = Tag(number: 10)
  /// `<template>`
  public static let template = Tag(number: 11)
  /// `<slot>`
  public static let slot = Tag(number: 12)
  /// `<main>`
  public static let main = Tag(number: 13)
  /// `<header>`
  public static let header = Tag(number: 14)
  /// `<footer>`
  public static let footer = Tag(number: 15)
  /// `<nav>`
  public static let nav = Tag(number: 16)
  /// `<aside>`
  public static let aside = Tag(number: 17)
  /// `<section>`
  public static let section = Tag(number: 18)
  /// `<article>`
  public static let article = Tag(number: 19)
  /// `<search>`
  public static let search = Tag(number: 20)
  /// `<address>`
  public static let address = Tag(number: 21)
  /// `<h1>`
  public static let h1 = Tag(number: 22)
  /// `<h2>`
  public static let h2 = Tag(number: 23)
  /// `<h3>`
  public static let h3 = Tag(number: 24)
  /// `<h4>`
  public static let h4 = Tag(number: 25)
  /// `<h5>`
  public static let h5 = Tag(number: 26)
  /// `<h6>`
  public static let h6 = Tag(number: 27)
  /// `<hgroup>`
  public static let hgroup = Tag(number: 28)
  /// `<p>`
  public static let p = Tag(number: 29)
  /// `<hr>`
  public static let hr = Tag(number: 30)
  /// `<pre>`
  public static let pre = Tag(number: 31)
  /// `<blockquote>`
  public static let blockquote = Tag(number: 32)
  /// `<ol>`
  public static let ol = Tag(number: 33)
  /// `<ul>`
  public static let ul = Tag(number: 34)
  /// `<menu>`
  public static let menu = Tag(number: 35)
  /// `<li>`
  public static let li = Tag(number: 36)
  /// `<dl>`
  public static let dl = Tag(number: 37)
  /// `<dt>`
  public static let dt = Tag(number: 38)
  /// `<dd>`
  public static let dd = Tag(number: 39)
  /// `<figure>`
  public static let figure = Tag(number: 40)
  /// `<figcaption>`
  public static let figcaption = Tag(number: 41)
  /// `<div>`
  public static let div = Tag(number: 42)
  /// `<a>`
  public static let a = Tag(number: 43)
  /// `<em>`
  public static let em = Tag(number: 44)
  /// `<strong>`
  public static let strong = Tag(number: 45)
  /// `<small>`
  public static let small = Tag(number: 46)
  /// `<s>`
  public static let s = Tag(number: 47)
  /// `<cite>`
  public static let cite = Tag(number: 48)
  /// `<q>`
  public static let q = Tag(number: 49)
  /// `<dfn>`
  public static let dfn = Tag(number: 50)
  /// `<abbr>`
  public static let abbr = Tag(number: 51)
  /// `<ruby>`
  public static let ruby = Tag(number: 52)
  /// `<rb>`
  public static let rb = Tag(number: 53)
  /// `<rt>`
  public static let rt = Tag(number: 54)
  /// `<rtc>`
  public static let rtc = Tag(number: 55)
  /// `<rp>`
  public static let rp = Tag(number: 56)
  /// `<data>`
  public static let data = Tag(number: 57)
  /// `<time>`
  public static let time = Tag(number: 58)
  /// `<code>`
  public static let code = Tag(number: 59)
  /// `<var>`
  public static let `var` = Tag(number: 60)
  /// `<samp>`
  public static let samp = Tag(number: 61)
  /// `<kbd>`
  public static let kbd = Tag(number: 62)
  /// `<sub>`
  public static let sub = Tag(number: 63)
  /// `<sup>`
  public static let sup = Tag(number: 64)
  /// `<i>`
  public static let i = Tag(number: 65)
  /// `<b>`
  public static let b = Tag(number: 66)
  /// `<u>`
  public static let u = Tag(number: 67)
  /// `<mark>`
  public static let mark = Tag(number: 68)
  /// `<bdi>`
  public static let bdi = Tag(number: 69)
  /// `<bdo>`
  public static let bdo = Tag(number: 70)
  /// `<span>`
  public static let span = Tag(number: 71)
  /// `<br>`
  public static let br = Tag(number: 72)
  /// `<wbr>`
  public static let wbr = Tag(number: 73)
  /// `<ins>`
  public static let ins = Tag(number: 74)
  /// `<del>`
  public static let del = Tag(number: 75)
  /// `<picture>`
  public static let picture = Tag(number: 76)
  /// `<source>`
  public static let source = Tag(number: 77)
  /// `<img>`
  public static let img = Tag(number: 78)
  /// `<iframe>`
  public static let iframe = Tag(number: 79)
  /// `<embed>`
  public static let embed = Tag(number: 80)
  /// `<object>`
  public static let object = Tag(number: 81)
  /// `<param>`
  public static let param = Tag(number: 82)
  /// `<video>`
  public static let video = Tag(number: 83)
  /// `<audio>`
  public static let audio = Tag(number: 84)
  /// `<track>`
  public static let track = Tag(number: 85)
  /// `<map>`
  public static let map = Tag(number: 86)
  /// `<area>`
  public static let area = Tag(number: 87)
  /// `<table>`
  public static let table = Tag(number: 88)
  /// `<caption>`
  public static let caption = Tag(number: 89)
  /// `<colgroup>`
  public static let colgroup = Tag(number: 90)
  /// `<col>`
  public static let col = Tag(number: 91)
  /// `<tbody>`
  public static let tbody = Tag(number: 92)
  /// `<thead>`
  public static let thead = Tag(number: 93)
  /// `<tfoot>`
  public static let tfoot = Tag(number: 94)
  /// `<tr>`
  public static let tr = Tag(number: 95)
  /// `<td>`
  public static let td = Tag(number: 96)
  /// `<th>`
  public static let th = Tag(number: 97)
  /// `<form>`
  public static let form = Tag(number: 98)
  /// `<label>`
  public static let label = Tag(number: 99)
  /// `<input>`
  public static let input = Tag(number: 100)
  /// `<button>`
  public static let button = Tag(number: 101)
  /// `<select>`
  public static let select = Tag(number: 102)
  /// `<datalist>`
  public static let datalist = Tag(number: 103)
  /// `<optgroup>`
  public static let optgroup = Tag(number: 104)
  /// `<option>`
  public static let option = Tag(number: 105)
  /// `<textarea>`
  public static let textarea = Tag(number: 106)
  /// `<output>`
  public static let output = Tag(number: 107)
  /// `<progress>`
  public static let progress = Tag(number: 108)
  /// `<meter>`
  public static let meter = Tag(number: 109)
  /// `<fieldset>`
  public static let fieldset = Tag(number: 110)
  /// `<legend>`
  public static let legend = Tag(number: 111)
  /// `<details>`
  public static let details = Tag(number: 112)
  /// `<summary>`
  public static let summary = Tag(number: 113)
  /// `<dialog>`
  public static let dialog = Tag(number: 114)
  /// `<canvas>`
  public static let canvas = Tag(number: 115)
  /// `<center>`
  public static let center = Tag(number: 116)
  /// `<font>`
  public static let font = Tag(number: 117)
  /// `<frame>`
  public static let frame = Tag(number: 118)
  /// `<frameset>`
  public static let frameset = Tag(number: 119)
  /// `<noframes>`
  public static let noframes = Tag(number: 120)
  /// `<noembed>`
  public static let noembed = Tag(number: 121)
  /// `<plaintext>`
  public static let plaintext = Tag(number: 122)
  /// `<xmp>`
  public static let xmp = Tag(number: 123)
  /// `<listing>`
  public static let listing = Tag(number: 124)
  /// `<marquee>`
  public static let marquee = Tag(number: 125)
  /// `<nobr>`
  public static let nobr = Tag(number: 126)
  /// `<big>`
  public static let big = Tag(number: 127)
  /// `<tt>`
  public static let tt = Tag(number: 128)
  /// `<strike>`
  public static let strike = Tag(number: 129)
  /// `<acronym>`
  public static let acronym = Tag(number: 130)
  /// `<applet>`
  public static let applet = Tag(number: 131)
  /// `<basefont>`
  public static let basefont = Tag(number: 132)
  /// `<dir>`
  public static let dir = Tag(number: 133)
  /// `<image>`
  public static let image = Tag(number: 134)
  /// `<keygen>`
  public static let keygen = Tag(number: 135)
  /// `<svg>`
  public static let svg = Tag(number: 136)
  /// `<path>`
  public static let path = Tag(number: 137)
  /// `<g>`
  public static let g = Tag(number: 138)
  /// `<use>`
  public static let use = Tag(number: 139)
  /// `<math>`
  public static let math = Tag(number: 140)
  /// `<desc>`
  public static let desc = Tag(number: 141)
  /// `<foreignObject>`
  public static let foreignObject = Tag(number: 142)
}

extension AttributeName {
  /// `id=`
  public static let id = AttributeName(number: 0)
  /// `class=`
  public static let `class` = AttributeName(number: 1)
  /// `style=`
  public static let style = AttributeName(number: 2)
  /// `href=`
  public static let href = AttributeName(number: 3)
  /// `src=`
  public static let src = AttributeName(number: 4)
  /// `srcset=`
  public static let srcset = AttributeName(number: 5)
  /// `type=`
  public static let type = AttributeName(number: 6)
  /// `lang=`
  public static let lang = AttributeName(number: 7)
  /// `xml:lang=`
  public static let xmlLang = AttributeName(number: 8)
  /// `name=`
  public static let name = AttributeName(number: 9)
  /// `content=`
  public static let content = AttributeName(number: 10)
  /// `rel=`
  public static let rel = AttributeName(number: 11)
  /// `media=`
  public static let media = AttributeName(number: 12)
  /// `charset=`
  public static let charset = AttributeName(number: 13)
  /// `http-equiv=`
  public static let httpEquiv = AttributeName(number: 14)
  /// `property=`
  public static let property = AttributeName(number: 15)
  /// `title=`
  public static let title = AttributeName(number: 16)
  /// `alt=`
  public static let alt = AttributeName(number: 17)
  /// `value=`
  public static let value = AttributeName(number: 18)
  /// `checked=`
  public static let checked = AttributeName(number: 19)
  /// `disabled=`
  public static let disabled = AttributeName(number: 20)
  /// `required=`
  public static let required = AttributeName(number: 21)
  /// `hidden=`
  public static let hidden = AttributeName(number: 22)
  /// `action=`
  public static let action = AttributeName(number: 23)
  /// `method=`
  public static let method = AttributeName(number: 24)
  /// `for=`
  public static let `for` = AttributeName(number: 25)
  /// `role=`
  public static let role = AttributeName(number: 26)
  /// `tabindex=`
  public static let tabindex = AttributeName(number: 27)
  /// `onclick=`
  public static let onclick = AttributeName(number: 28)
  /// `target=`
  public static let target = AttributeName(number: 29)
  /// `width=`
  public static let width = AttributeName(number: 30)
  /// `height=`
  public static let height = AttributeName(number: 31)
  /// `async=`
  public static let async = AttributeName(number: 32)
  /// `defer=`
  public static let `defer` = AttributeName(number: 33)
  /// `integrity=`
  public static let integrity = AttributeName(number: 34)
  /// `crossorigin=`
  public static let crossorigin = AttributeName(number: 35)
  /// `sizes=`
  public static let sizes = AttributeName(number: 36)
  /// `placeholder=`
  public static let placeholder = AttributeName(number: 37)
  /// `autocomplete=`
  public static let autocomplete = AttributeName(number: 38)
  /// `datetime=`
  public static let datetime = AttributeName(number: 39)
  /// `dir=`
  public static let dir = AttributeName(number: 40)
  /// `translate=`
  public static let translate = AttributeName(number: 41)
  /// `itemprop=`
  public static let itemprop = AttributeName(number: 42)
  /// `itemtype=`
  public static let itemtype = AttributeName(number: 43)
  /// `itemscope=`
  public static let itemscope = AttributeName(number: 44)
  /// `selected=`
  public static let selected = AttributeName(number: 45)
  /// `multiple=`
  public static let multiple = AttributeName(number: 46)
  /// `open=`
  public static let open = AttributeName(number: 47)
  /// `loading=`
  public static let loading = AttributeName(number: 48)
  /// `ping=`
  public static let ping = AttributeName(number: 49)
  /// `data=`
  public static let data = AttributeName(number: 50)
  /// `allow=`
  public static let allow = AttributeName(number: 51)
  /// `sandbox=`
  public static let sandbox = AttributeName(number: 52)
  /// `srcdoc=`
  public static let srcdoc = AttributeName(number: 53)
  /// `aria-label=`
  public static let ariaLabel = AttributeName(number: 54)
  /// `aria-labelledby=`
  public static let ariaLabelledby = AttributeName(number: 55)
  /// `aria-describedby=`
  public static let ariaDescribedby = AttributeName(number: 56)
  /// `aria-hidden=`
  public static let ariaHidden = AttributeName(number: 57)
  /// `aria-checked=`
  public static let ariaChecked = AttributeName(number: 58)
  /// `aria-pressed=`
  public static let ariaPressed = AttributeName(number: 59)
  /// `aria-modal=`
  public static let ariaModal = AttributeName(number: 60)
  /// `aria-disabled=`
  public static let ariaDisabled = AttributeName(number: 61)
  /// `aria-live=`
  public static let ariaLive = AttributeName(number: 62)
  /// `aria-expanded=`
  public static let ariaExpanded = AttributeName(number: 63)
  /// `data-src=`
  public static let dataSrc = AttributeName(number: 64)
  /// `data-href=`
  public static let dataHref = AttributeName(number: 65)
  /// `data-type=`
  public static let dataType = AttributeName(number: 66)
  /// `data-name=`
  public static let dataName = AttributeName(number: 67)
  /// `data-category=`
  public static let dataCategory = AttributeName(number: 68)
  /// `data-service=`
  public static let dataService = AttributeName(number: 69)
  /// `data-cookieconsent=`
  public static let dataCookieconsent = AttributeName(number: 70)
  /// `data-consent=`
  public static let dataConsent = AttributeName(number: 71)
  /// `data-purposes=`
  public static let dataPurposes = AttributeName(number: 72)
  /// `data-vendor=`
  public static let dataVendor = AttributeName(number: 73)
  /// `hreflang=`
  public static let hreflang = AttributeName(number: 74)
  /// `shadowrootmode=`
  public static let shadowrootmode = AttributeName(number: 75)
  /// `color=`
  public static let color = AttributeName(number: 76)
  /// `bgcolor=`
  public static let bgcolor = AttributeName(number: 77)
  /// `face=`
  public static let face = AttributeName(number: 78)
  /// `size=`
  public static let size = AttributeName(number: 79)
  /// `nonce=`
  public static let nonce = AttributeName(number: 80)
  /// `language=`
  public static let language = AttributeName(number: 81)
  /// `border=`
  public static let border = AttributeName(number: 82)
  /// `download=`
  public static let download = AttributeName(number: 83)
}

extension Names {
  /// Element names in the order of the constants of `Tag`.
  public static let wellKnownTags: [String] = [
    "", "html", "head", "body", "title", "base", "link", "meta", "style", "script", "noscript", "template", "slot",
    "main", "header", "footer", "nav", "aside", "section", "article", "search", "address", "h1", "h2", "h3", "h4",
    "h5", "h6", "hgroup", "p", "hr", "pre", "blockquote", "ol", "ul", "menu", "li", "dl", "dt", "dd", "figure",
    "figcaption", "div", "a", "em", "strong", "small", "s", "cite", "q", "dfn", "abbr", "ruby", "rb", "rt", "rtc",
    "rp", "data", "time", "code", "var", "samp", "kbd", "sub", "sup", "i", "b", "u", "mark", "bdi", "bdo", "span",
    "br", "wbr", "ins", "del", "picture", "source", "img", "iframe", "embed", "object", "param", "video", "audio",
    "track", "map", "area", "table", "caption", "colgroup", "col", "tbody", "thead", "tfoot", "tr", "td", "th",
    "form", "label", "input", "button", "select", "datalist", "optgroup", "option", "textarea", "output",
    "progress", "meter", "fieldset", "legend", "details", "summary", "dialog", "canvas", "center", "font", "frame",
    "frameset", "noframes", "noembed", "plaintext", "xmp", "listing", "marquee", "nobr", "big", "tt", "strike",
    "acronym", "applet", "basefont", "dir", "image", "keygen", "svg", "path", "g", "use", "math", "desc",
    "foreignObject",
  ]

  /// Attribute names in the order of the constants of `AttributeName`.
  public static let wellKnownAttributes: [String] = [
    "id", "class", "style", "href", "src", "srcset", "type", "lang", "xml:lang", "name", "content", "rel", "media",
    "charset", "http-equiv", "property", "title", "alt", "value", "checked", "disabled", "required", "hidden",
    "action", "method", "for", "role", "tabindex", "onclick", "target", "width", "height", "async", "defer",
    "integrity", "crossorigin", "sizes", "placeholder", "autocomplete", "datetime", "dir", "translate", "itemprop",
    "itemtype", "itemscope", "selected", "multiple", "open", "loading", "ping", "data", "allow", "sandbox",
    "srcdoc", "aria-label", "aria-labelledby", "aria-describedby", "aria-hidden", "aria-checked", "aria-pressed",
    "aria-modal", "aria-disabled", "aria-live", "aria-expanded", "data-src", "data-href", "data-type", "data-name",
    "data-category", "data-service", "data-cookieconsent", "data-consent", "data-purposes", "data-vendor",
    "hreflang", "shadowrootmode", "color", "bgcolor", "face", "size", "nonce", "language", "border", "download",
  ]
}
