extension Tag {
  /// No element: text, comments, the document.
  @inlinable public static var none: Tag { Tag(number: 0) }
  /// `<html>`
  @inlinable public static var html: Tag { Tag(number: 1) }
  /// `<head>`
  @inlinable public static var head: Tag { Tag(number: 2) }
  /// `<body>`
  @inlinable public static var body: Tag { Tag(number: 3) }
  /// `<title>`
  @inlinable public static var title: Tag { Tag(number: 4) }
  /// `<base>`
  @inlinable public static var base: Tag { Tag(number: 5) }
  /// `<link>`
  @inlinable public static var link: Tag { Tag(number: 6) }
  /// `<meta>`
  @inlinable public static var meta: Tag { Tag(number: 7) }
  /// `<style>`
  @inlinable public static var style: Tag { Tag(number: 8) }
  /// `<script>`
  @inlinable public static var script: Tag { Tag(number: 9) }
  /// `<noscript>`
  @inlinable public static var noscript: Tag { Tag(number: 10) }
  /// `<template>`
  @inlinable public static var template: Tag { Tag(number: 11) }
  /// `<slot>`
  @inlinable public static var slot: Tag { Tag(number: 12) }
  /// `<main>`
  @inlinable public static var main: Tag { Tag(number: 13) }
  /// `<header>`
  @inlinable public static var header: Tag { Tag(number: 14) }
  /// `<footer>`
  @inlinable public static var footer: Tag { Tag(number: 15) }
  /// `<nav>`
  @inlinable public static var nav: Tag { Tag(number: 16) }
  /// `<aside>`
  @inlinable public static var aside: Tag { Tag(number: 17) }
  /// `<section>`
  @inlinable public static var section: Tag { Tag(number: 18) }
  /// `<article>`
  @inlinable public static var article: Tag { Tag(number: 19) }
  /// `<search>`
  @inlinable public static var search: Tag { Tag(number: 20) }
  /// `<address>`
  @inlinable public static var address: Tag { Tag(number: 21) }
  /// `<h1>`
  @inlinable public static var h1: Tag { Tag(number: 22) }
  /// `<h2>`
  @inlinable public static var h2: Tag { Tag(number: 23) }
  /// `<h3>`
  @inlinable public static var h3: Tag { Tag(number: 24) }
  /// `<h4>`
  @inlinable public static var h4: Tag { Tag(number: 25) }
  /// `<h5>`
  @inlinable public static var h5: Tag { Tag(number: 26) }
  /// `<h6>`
  @inlinable public static var h6: Tag { Tag(number: 27) }
  /// `<hgroup>`
  @inlinable public static var hgroup: Tag { Tag(number: 28) }
  /// `<p>`
  @inlinable public static var p: Tag { Tag(number: 29) }
  /// `<hr>`
  @inlinable public static var hr: Tag { Tag(number: 30) }
  /// `<pre>`
  @inlinable public static var pre: Tag { Tag(number: 31) }
  /// `<blockquote>`
  @inlinable public static var blockquote: Tag { Tag(number: 32) }
  /// `<ol>`
  @inlinable public static var ol: Tag { Tag(number: 33) }
  /// `<ul>`
  @inlinable public static var ul: Tag { Tag(number: 34) }
  /// `<menu>`
  @inlinable public static var menu: Tag { Tag(number: 35) }
  /// `<li>`
  @inlinable public static var li: Tag { Tag(number: 36) }
  /// `<dl>`
  @inlinable public static var dl: Tag { Tag(number: 37) }
  /// `<dt>`
  @inlinable public static var dt: Tag { Tag(number: 38) }
  /// `<dd>`
  @inlinable public static var dd: Tag { Tag(number: 39) }
  /// `<figure>`
  @inlinable public static var figure: Tag { Tag(number: 40) }
  /// `<figcaption>`
  @inlinable public static var figcaption: Tag { Tag(number: 41) }
  /// `<div>`
  @inlinable public static var div: Tag { Tag(number: 42) }
  /// `<a>`
  @inlinable public static var a: Tag { Tag(number: 43) }
  /// `<em>`
  @inlinable public static var em: Tag { Tag(number: 44) }
  /// `<strong>`
  @inlinable public static var strong: Tag { Tag(number: 45) }
  /// `<small>`
  @inlinable public static var small: Tag { Tag(number: 46) }
  /// `<s>`
  @inlinable public static var s: Tag { Tag(number: 47) }
  /// `<cite>`
  @inlinable public static var cite: Tag { Tag(number: 48) }
  /// `<q>`
  @inlinable public static var q: Tag { Tag(number: 49) }
  /// `<dfn>`
  @inlinable public static var dfn: Tag { Tag(number: 50) }
  /// `<abbr>`
  @inlinable public static var abbr: Tag { Tag(number: 51) }
  /// `<ruby>`
  @inlinable public static var ruby: Tag { Tag(number: 52) }
  /// `<rb>`
  @inlinable public static var rb: Tag { Tag(number: 53) }
  /// `<rt>`
  @inlinable public static var rt: Tag { Tag(number: 54) }
  /// `<rtc>`
  @inlinable public static var rtc: Tag { Tag(number: 55) }
  /// `<rp>`
  @inlinable public static var rp: Tag { Tag(number: 56) }
  /// `<data>`
  @inlinable public static var data: Tag { Tag(number: 57) }
  /// `<time>`
  @inlinable public static var time: Tag { Tag(number: 58) }
  /// `<code>`
  @inlinable public static var code: Tag { Tag(number: 59) }
  /// `<var>`
  @inlinable public static var `var`: Tag { Tag(number: 60) }
  /// `<samp>`
  @inlinable public static var samp: Tag { Tag(number: 61) }
  /// `<kbd>`
  @inlinable public static var kbd: Tag { Tag(number: 62) }
  /// `<sub>`
  @inlinable public static var sub: Tag { Tag(number: 63) }
  /// `<sup>`
  @inlinable public static var sup: Tag { Tag(number: 64) }
  /// `<i>`
  @inlinable public static var i: Tag { Tag(number: 65) }
  /// `<b>`
  @inlinable public static var b: Tag { Tag(number: 66) }
  /// `<u>`
  @inlinable public static var u: Tag { Tag(number: 67) }
  /// `<mark>`
  @inlinable public static var mark: Tag { Tag(number: 68) }
  /// `<bdi>`
  @inlinable public static var bdi: Tag { Tag(number: 69) }
  /// `<bdo>`
  @inlinable public static var bdo: Tag { Tag(number: 70) }
  /// `<span>`
  @inlinable public static var span: Tag { Tag(number: 71) }
  /// `<br>`
  @inlinable public static var br: Tag { Tag(number: 72) }
  /// `<wbr>`
  @inlinable public static var wbr: Tag { Tag(number: 73) }
  /// `<ins>`
  @inlinable public static var ins: Tag { Tag(number: 74) }
  /// `<del>`
  @inlinable public static var del: Tag { Tag(number: 75) }
  /// `<picture>`
  @inlinable public static var picture: Tag { Tag(number: 76) }
  /// `<source>`
  @inlinable public static var source: Tag { Tag(number: 77) }
  /// `<img>`
  @inlinable public static var img: Tag { Tag(number: 78) }
  /// `<iframe>`
  @inlinable public static var iframe: Tag { Tag(number: 79) }
  /// `<embed>`
  @inlinable public static var embed: Tag { Tag(number: 80) }
  /// `<object>`
  @inlinable public static var object: Tag { Tag(number: 81) }
  /// `<param>`
  @inlinable public static var param: Tag { Tag(number: 82) }
  /// `<video>`
  @inlinable public static var video: Tag { Tag(number: 83) }
  /// `<audio>`
  @inlinable public static var audio: Tag { Tag(number: 84) }
  /// `<track>`
  @inlinable public static var track: Tag { Tag(number: 85) }
  /// `<map>`
  @inlinable public static var map: Tag { Tag(number: 86) }
  /// `<area>`
  @inlinable public static var area: Tag { Tag(number: 87) }
  /// `<table>`
  @inlinable public static var table: Tag { Tag(number: 88) }
  /// `<caption>`
  @inlinable public static var caption: Tag { Tag(number: 89) }
  /// `<colgroup>`
  @inlinable public static var colgroup: Tag { Tag(number: 90) }
  /// `<col>`
  @inlinable public static var col: Tag { Tag(number: 91) }
  /// `<tbody>`
  @inlinable public static var tbody: Tag { Tag(number: 92) }
  /// `<thead>`
  @inlinable public static var thead: Tag { Tag(number: 93) }
  /// `<tfoot>`
  @inlinable public static var tfoot: Tag { Tag(number: 94) }
  /// `<tr>`
  @inlinable public static var tr: Tag { Tag(number: 95) }
  /// `<td>`
  @inlinable public static var td: Tag { Tag(number: 96) }
  /// `<th>`
  @inlinable public static var th: Tag { Tag(number: 97) }
  /// `<form>`
  @inlinable public static var form: Tag { Tag(number: 98) }
  /// `<label>`
  @inlinable public static var label: Tag { Tag(number: 99) }
  /// `<input>`
  @inlinable public static var input: Tag { Tag(number: 100) }
  /// `<button>`
  @inlinable public static var button: Tag { Tag(number: 101) }
  /// `<select>`
  @inlinable public static var select: Tag { Tag(number: 102) }
  /// `<datalist>`
  @inlinable public static var datalist: Tag { Tag(number: 103) }
  /// `<optgroup>`
  @inlinable public static var optgroup: Tag { Tag(number: 104) }
  /// `<option>`
  @inlinable public static var option: Tag { Tag(number: 105) }
  /// `<textarea>`
  @inlinable public static var textarea: Tag { Tag(number: 106) }
  /// `<output>`
  @inlinable public static var output: Tag { Tag(number: 107) }
  /// `<progress>`
  @inlinable public static var progress: Tag { Tag(number: 108) }
  /// `<meter>`
  @inlinable public static var meter: Tag { Tag(number: 109) }
  /// `<fieldset>`
  @inlinable public static var fieldset: Tag { Tag(number: 110) }
  /// `<legend>`
  @inlinable public static var legend: Tag { Tag(number: 111) }
  /// `<details>`
  @inlinable public static var details: Tag { Tag(number: 112) }
  /// `<summary>`
  @inlinable public static var summary: Tag { Tag(number: 113) }
  /// `<dialog>`
  @inlinable public static var dialog: Tag { Tag(number: 114) }
  /// `<canvas>`
  @inlinable public static var canvas: Tag { Tag(number: 115) }
  /// `<center>`
  @inlinable public static var center: Tag { Tag(number: 116) }
  /// `<font>`
  @inlinable public static var font: Tag { Tag(number: 117) }
  /// `<frame>`
  @inlinable public static var frame: Tag { Tag(number: 118) }
  /// `<frameset>`
  @inlinable public static var frameset: Tag { Tag(number: 119) }
  /// `<noframes>`
  @inlinable public static var noframes: Tag { Tag(number: 120) }
  /// `<noembed>`
  @inlinable public static var noembed: Tag { Tag(number: 121) }
  /// `<plaintext>`
  @inlinable public static var plaintext: Tag { Tag(number: 122) }
  /// `<xmp>`
  @inlinable public static var xmp: Tag { Tag(number: 123) }
  /// `<listing>`
  @inlinable public static var listing: Tag { Tag(number: 124) }
  /// `<marquee>`
  @inlinable public static var marquee: Tag { Tag(number: 125) }
  /// `<nobr>`
  @inlinable public static var nobr: Tag { Tag(number: 126) }
  /// `<big>`
  @inlinable public static var big: Tag { Tag(number: 127) }
  /// `<tt>`
  @inlinable public static var tt: Tag { Tag(number: 128) }
  /// `<strike>`
  @inlinable public static var strike: Tag { Tag(number: 129) }
  /// `<acronym>`
  @inlinable public static var acronym: Tag { Tag(number: 130) }
  /// `<applet>`
  @inlinable public static var applet: Tag { Tag(number: 131) }
  /// `<basefont>`
  @inlinable public static var basefont: Tag { Tag(number: 132) }
  /// `<dir>`
  @inlinable public static var dir: Tag { Tag(number: 133) }
  /// `<image>`
  @inlinable public static var image: Tag { Tag(number: 134) }
  /// `<keygen>`
  @inlinable public static var keygen: Tag { Tag(number: 135) }
  /// `<svg>`
  @inlinable public static var svg: Tag { Tag(number: 136) }
  /// `<path>`
  @inlinable public static var path: Tag { Tag(number: 137) }
  /// `<g>`
  @inlinable public static var g: Tag { Tag(number: 138) }
  /// `<use>`
  @inlinable public static var use: Tag { Tag(number: 139) }
  /// `<math>`
  @inlinable public static var math: Tag { Tag(number: 140) }
  /// `<desc>`
  @inlinable public static var desc: Tag { Tag(number: 141) }
  /// `<foreignObject>`
  @inlinable public static var foreignObject: Tag { Tag(number: 142) }
}

extension AttributeName {
  /// `id=`
  @inlinable public static var id: AttributeName { AttributeName(number: 0) }
  /// `class=`
  @inlinable public static var `class`: AttributeName { AttributeName(number: 1) }
  /// `style=`
  @inlinable public static var style: AttributeName { AttributeName(number: 2) }
  /// `href=`
  @inlinable public static var href: AttributeName { AttributeName(number: 3) }
  /// `src=`
  @inlinable public static var src: AttributeName { AttributeName(number: 4) }
  /// `srcset=`
  @inlinable public static var srcset: AttributeName { AttributeName(number: 5) }
  /// `type=`
  @inlinable public static var type: AttributeName { AttributeName(number: 6) }
  /// `lang=`
  @inlinable public static var lang: AttributeName { AttributeName(number: 7) }
  /// `xml:lang=`
  @inlinable public static var xmlLang: AttributeName { AttributeName(number: 8) }
  /// `name=`
  @inlinable public static var name: AttributeName { AttributeName(number: 9) }
  /// `content=`
  @inlinable public static var content: AttributeName { AttributeName(number: 10) }
  /// `rel=`
  @inlinable public static var rel: AttributeName { AttributeName(number: 11) }
  /// `media=`
  @inlinable public static var media: AttributeName { AttributeName(number: 12) }
  /// `charset=`
  @inlinable public static var charset: AttributeName { AttributeName(number: 13) }
  /// `http-equiv=`
  @inlinable public static var httpEquiv: AttributeName { AttributeName(number: 14) }
  /// `property=`
  @inlinable public static var property: AttributeName { AttributeName(number: 15) }
  /// `title=`
  @inlinable public static var title: AttributeName { AttributeName(number: 16) }
  /// `alt=`
  @inlinable public static var alt: AttributeName { AttributeName(number: 17) }
  /// `value=`
  @inlinable public static var value: AttributeName { AttributeName(number: 18) }
  /// `checked=`
  @inlinable public static var checked: AttributeName { AttributeName(number: 19) }
  /// `disabled=`
  @inlinable public static var disabled: AttributeName { AttributeName(number: 20) }
  /// `required=`
  @inlinable public static var required: AttributeName { AttributeName(number: 21) }
  /// `hidden=`
  @inlinable public static var hidden: AttributeName { AttributeName(number: 22) }
  /// `action=`
  @inlinable public static var action: AttributeName { AttributeName(number: 23) }
  /// `method=`
  @inlinable public static var method: AttributeName { AttributeName(number: 24) }
  /// `for=`
  @inlinable public static var `for`: AttributeName { AttributeName(number: 25) }
  /// `role=`
  @inlinable public static var role: AttributeName { AttributeName(number: 26) }
  /// `tabindex=`
  @inlinable public static var tabindex: AttributeName { AttributeName(number: 27) }
  /// `onclick=`
  @inlinable public static var onclick: AttributeName { AttributeName(number: 28) }
  /// `target=`
  @inlinable public static var target: AttributeName { AttributeName(number: 29) }
  /// `width=`
  @inlinable public static var width: AttributeName { AttributeName(number: 30) }
  /// `height=`
  @inlinable public static var height: AttributeName { AttributeName(number: 31) }
  /// `async=`
  @inlinable public static var async: AttributeName { AttributeName(number: 32) }
  /// `defer=`
  @inlinable public static var `defer`: AttributeName { AttributeName(number: 33) }
  /// `integrity=`
  @inlinable public static var integrity: AttributeName { AttributeName(number: 34) }
  /// `crossorigin=`
  @inlinable public static var crossorigin: AttributeName { AttributeName(number: 35) }
  /// `sizes=`
  @inlinable public static var sizes: AttributeName { AttributeName(number: 36) }
  /// `placeholder=`
  @inlinable public static var placeholder: AttributeName { AttributeName(number: 37) }
  /// `autocomplete=`
  @inlinable public static var autocomplete: AttributeName { AttributeName(number: 38) }
  /// `datetime=`
  @inlinable public static var datetime: AttributeName { AttributeName(number: 39) }
  /// `dir=`
  @inlinable public static var dir: AttributeName { AttributeName(number: 40) }
  /// `translate=`
  @inlinable public static var translate: AttributeName { AttributeName(number: 41) }
  /// `itemprop=`
  @inlinable public static var itemprop: AttributeName { AttributeName(number: 42) }
  /// `itemtype=`
  @inlinable public static var itemtype: AttributeName { AttributeName(number: 43) }
  /// `itemscope=`
  @inlinable public static var itemscope: AttributeName { AttributeName(number: 44) }
  /// `selected=`
  @inlinable public static var selected: AttributeName { AttributeName(number: 45) }
  /// `multiple=`
  @inlinable public static var multiple: AttributeName { AttributeName(number: 46) }
  /// `open=`
  @inlinable public static var open: AttributeName { AttributeName(number: 47) }
  /// `loading=`
  @inlinable public static var loading: AttributeName { AttributeName(number: 48) }
  /// `ping=`
  @inlinable public static var ping: AttributeName { AttributeName(number: 49) }
  /// `data=`
  @inlinable public static var data: AttributeName { AttributeName(number: 50) }
  /// `allow=`
  @inlinable public static var allow: AttributeName { AttributeName(number: 51) }
  /// `sandbox=`
  @inlinable public static var sandbox: AttributeName { AttributeName(number: 52) }
  /// `srcdoc=`
  @inlinable public static var srcdoc: AttributeName { AttributeName(number: 53) }
  /// `aria-label=`
  @inlinable public static var ariaLabel: AttributeName { AttributeName(number: 54) }
  /// `aria-labelledby=`
  @inlinable public static var ariaLabelledby: AttributeName { AttributeName(number: 55) }
  /// `aria-describedby=`
  @inlinable public static var ariaDescribedby: AttributeName { AttributeName(number: 56) }
  /// `aria-hidden=`
  @inlinable public static var ariaHidden: AttributeName { AttributeName(number: 57) }
  /// `aria-checked=`
  @inlinable public static var ariaChecked: AttributeName { AttributeName(number: 58) }
  /// `aria-pressed=`
  @inlinable public static var ariaPressed: AttributeName { AttributeName(number: 59) }
  /// `aria-modal=`
  @inlinable public static var ariaModal: AttributeName { AttributeName(number: 60) }
  /// `aria-disabled=`
  @inlinable public static var ariaDisabled: AttributeName { AttributeName(number: 61) }
  /// `aria-live=`
  @inlinable public static var ariaLive: AttributeName { AttributeName(number: 62) }
  /// `aria-expanded=`
  @inlinable public static var ariaExpanded: AttributeName { AttributeName(number: 63) }
  /// `data-src=`
  @inlinable public static var dataSrc: AttributeName { AttributeName(number: 64) }
  /// `data-href=`
  @inlinable public static var dataHref: AttributeName { AttributeName(number: 65) }
  /// `data-type=`
  @inlinable public static var dataType: AttributeName { AttributeName(number: 66) }
  /// `data-name=`
  @inlinable public static var dataName: AttributeName { AttributeName(number: 67) }
  /// `data-category=`
  @inlinable public static var dataCategory: AttributeName { AttributeName(number: 68) }
  /// `data-service=`
  @inlinable public static var dataService: AttributeName { AttributeName(number: 69) }
  /// `data-cookieconsent=`
  @inlinable public static var dataCookieconsent: AttributeName { AttributeName(number: 70) }
  /// `data-consent=`
  @inlinable public static var dataConsent: AttributeName { AttributeName(number: 71) }
  /// `data-purposes=`
  @inlinable public static var dataPurposes: AttributeName { AttributeName(number: 72) }
  /// `data-vendor=`
  @inlinable public static var dataVendor: AttributeName { AttributeName(number: 73) }
  /// `hreflang=`
  @inlinable public static var hreflang: AttributeName { AttributeName(number: 74) }
  /// `shadowrootmode=`
  @inlinable public static var shadowrootmode: AttributeName { AttributeName(number: 75) }
  /// `color=`
  @inlinable public static var color: AttributeName { AttributeName(number: 76) }
  /// `bgcolor=`
  @inlinable public static var bgcolor: AttributeName { AttributeName(number: 77) }
  /// `face=`
  @inlinable public static var face: AttributeName { AttributeName(number: 78) }
  /// `size=`
  @inlinable public static var size: AttributeName { AttributeName(number: 79) }
  /// `nonce=`
  @inlinable public static var nonce: AttributeName { AttributeName(number: 80) }
  /// `language=`
  @inlinable public static var language: AttributeName { AttributeName(number: 81) }
  /// `border=`
  @inlinable public static var border: AttributeName { AttributeName(number: 82) }
  /// `download=`
  @inlinable public static var download: AttributeName { AttributeName(number: 83) }
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
