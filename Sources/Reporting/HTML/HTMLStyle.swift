/// The style sheet of the HTML report: light and dark, narrow and wide, screen and paper.
enum HTMLStyle {
  static let css = """

    :root { color-scheme: light dark; --ink: #1c2024; --soft: #545d66; --paper: #ffffff; --wash: #f4f6f8;
      --line: #d5dbe1; --link: #0b57a4; --error: #b3261e; --warning: #8a5300; --notice: #1f5f99; --review: #6a3ea1;
      --undecided: #545d66; --calm: #1b6b3a; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --soft: #a9b2bb; --paper: #14181c; --wash: #1d2329;
      --line: #37414b; --link: #8ec2ff; --error: #ff9a90; --warning: #f2bd62; --notice: #90c4f5; --review: #cba9f7;
      --undecided: #a9b2bb; --calm: #83d8a3; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
    header, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
    header { padding-top: 2.5rem; border-top: .5rem solid var(--calm); max-width: none; }
    header > * { max-width: 59.5rem; margin-left: auto; margin-right: auto; }
    header.error { border-color: var(--error); } header.warning { border-color: var(--warning); }
    .kind { margin: 0 auto; color: var(--soft); font-size: .85rem; letter-spacing: .06em; text-transform: uppercase; }
    h1 { margin-top: .2rem; margin-bottom: .4rem; font-size: 1.9rem; line-height: 1.2; overflow-wrap: anywhere; }
    .verdict { font-size: 1.2rem; margin-top: 0; }
    h2 { margin: 2.6rem 0 .9rem; font-size: 1.35rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
    h3 { margin: 0 0 .5rem; font-size: 1.08rem; line-height: 1.35; }
    a { color: var(--link); } a:focus-visible, summary:focus-visible, input:focus-visible, select:focus-visible {
      outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
    code { font: .86em/1.5 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; background: var(--wash);
      border: 1px solid var(--line); border-radius: 4px; padding: .08em .32em; overflow-wrap: anywhere; }
    .small, footer { color: var(--soft); font-size: .88rem; }
    .tiles { list-style: none; margin: 0 0 1.2rem; padding: 0; display: grid; gap: .7rem;
      grid-template-columns: repeat(auto-fit, minmax(8.2rem, 1fr)); }
    .tile { border: 1px solid var(--line); border-left: .3rem solid var(--undecided); border-radius: 6px; padding: .55rem .8rem; }
    .tile b { display: block; font-size: 1.7rem; line-height: 1.1; font-variant-numeric: tabular-nums; }
    .tile span { color: var(--soft); font-size: .9rem; }
    .tile.error { border-left-color: var(--error); } .tile.warning { border-left-color: var(--warning); }
    .tile.notice { border-left-color: var(--notice); } .tile.review { border-left-color: var(--review); }
    .tile.pages { border-left-color: var(--calm); }
    .facts { margin: 0 0 1rem; } .facts div { display: grid; grid-template-columns: 11rem 1fr; gap: .2rem 1rem; padding: .22rem 0; }
    .facts dt { color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; }
    .filter { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1.4rem; align-items: center;
      background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: .6rem .9rem; margin-top: 1.5rem; }
    .filter[hidden] { display: none; }
    .filter fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem .9rem; }
    .filter legend { float: left; margin-right: .9rem; color: var(--soft); } .filter label { white-space: nowrap; }
    .filter select { max-width: 100%; font: inherit; } .filter label:has(select) { min-width: 0; white-space: normal; }
    .filter output { color: var(--soft); }
    .finding { border: 1px solid var(--line); border-left: .3rem solid var(--undecided); border-radius: 6px;
      padding: 1rem 1.2rem; margin: 0 0 1rem; }
    .finding.error { border-left-color: var(--error); } .finding.warning { border-left-color: var(--warning); }
    .finding.notice { border-left-color: var(--notice); } .finding.review { border-left-color: var(--review); }
    .finding[hidden] { display: none; }
    .finding p { margin: .5rem 0; } .finding > .small { margin-bottom: 0; }
    .badge { font-size: .78rem; font-weight: 700; letter-spacing: .03em; border: 1px solid currentColor; border-radius: 999px;
      padding: .1rem .55rem; margin-right: .3rem; vertical-align: .12em; white-space: nowrap; color: var(--undecided); }
    .error .badge { color: var(--error); } .warning .badge { color: var(--warning); }
    .notice .badge { color: var(--notice); } .review .badge { color: var(--review); }
    .message { font-size: 1.05rem; }
    .places, .law { margin: .4rem 0; padding-left: 1.1rem; } .places li { margin: .35rem 0; overflow-wrap: anywhere; }
    .places div { margin: .15rem 0; } .places .small { margin-left: .5rem; }
    table { border-collapse: collapse; width: 100%; margin: .6rem 0 1.2rem; font-size: .93rem; }
    caption { text-align: left; font-weight: 600; padding: .3rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .42rem .6rem; border-bottom: 1px solid var(--line);
      overflow-wrap: anywhere; } tbody th { font-weight: 500; } thead th { color: var(--soft); font-weight: 600; }
    blockquote { margin: .4rem 0 1rem; padding: .6rem 1rem; background: var(--wash); border-left: .25rem solid var(--line);
      overflow-wrap: anywhere; }
    details { margin: .5rem 0; } summary { cursor: pointer; overflow-wrap: anywhere; }
    .page { border: 1px solid var(--line); border-radius: 6px; padding: .6rem 1rem; } .page > summary { font-weight: 600; }
    .page > summary .small { display: block; font-weight: 400; } .page[open] > summary { margin-bottom: .8rem; }
    footer { border-top: 1px solid var(--line); margin-top: 3rem; padding-bottom: 2.5rem; }
    @media (max-width: 40rem) {
      header { padding-top: 1.6rem; } h1 { font-size: 1.45rem; } .finding { padding: .8rem .9rem; }
      .facts div { grid-template-columns: 1fr; gap: 0; padding: .35rem 0; }
      .filter { position: static; } .places .small { display: block; margin-left: 0; }
      thead { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      tr { display: block; border-bottom: 1px solid var(--line); padding: .4rem 0; }
      tbody th, td { display: block; border: 0; padding: .12rem 0; } tbody th { font-weight: 600; }
      td::before { content: attr(data-label) ": "; color: var(--soft); } }
    @media print {
      :root { --ink: #000; --soft: #333; --paper: #fff; --wash: #fff; --line: #999; --link: #000; --error: #8c1d18;
        --warning: #6b4000; --notice: #174a78; --review: #533080; }
      body { font-size: 10.5pt; } header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
      .filter, .skip { display: none; } .finding, tr, blockquote { break-inside: avoid; } h2, h3 { break-after: avoid; }
      .law a::after { content: " <" attr(href) ">"; overflow-wrap: anywhere; } details > summary { list-style: none; } }

    """
}
