/**
 * The page of a PDF in the language of typst. Nothing that is written in a document ever stands in this source: it comes as
 * JSON, and a string of JSON is text to typst, whatever its characters mean in markup.
 */
export const template = String.raw`
#let d = json(bytes(sys.inputs.document))
#let w = json(bytes(sys.inputs.words))
#let ink = rgb("#1d2240")
#let muted = rgb("#555872")
#let line-colour = rgb("#7c7589")
#let pillars = (rgb("#b57600"), rgb("#0d8f92"), rgb("#4b35b0"), rgb("#921643"))
#let serif = ("Source Serif 4", "Source Sans 3")

#set document(title: d.title, author: w.by, description: d.subtitle, date: datetime(year: w.year, month: w.month, day: w.day))
#set text(lang: d.language, region: w.region, font: "Source Sans 3", size: 9.6pt, fill: ink, fallback: false, hyphenate: false)
#set par(leading: 0.52em, spacing: 0.62em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 19mm, top: 17mm, bottom: 21mm),
  header-ascent: 6mm,
  header: grid(columns: (1fr,) * 4, ..pillars.map(colour => line(length: 100%, stroke: 2pt + colour))),
  footer-descent: 5mm,
  footer: context block(width: 100%)[
    #set text(size: 7.2pt, fill: muted)
    #set par(leading: 0.4em)
    #grid(columns: (1fr, auto), column-gutter: 8mm,
      [#d.title #sym.dot.c #w.address #d.address],
      align(right, w.page.replace("{n}", str(counter(page).get().first())).replace("{of}", str(counter(page).final().first()))))
  ],
)

#show title: set text(font: serif, weight: 600, size: 17pt)
#show title: set par(leading: 0.4em)
#show title: set block(below: 2.2mm)
#show heading: set text(font: serif, weight: 600, size: 11.6pt)
#show heading: set block(above: 3.6mm, below: 1.7mm, sticky: true)
#show link: set text(fill: rgb("#24489b"))
#set list(marker: [–], indent: 0pt, body-indent: 2mm, spacing: 0.5em)
#show quote: set block(above: 2mm, below: 2mm)
#show quote: it => block(width: 100%, above: 2mm, below: 2.2mm, inset: (left: 3.2mm, y: 0.6mm), stroke: (left: 1.6pt + pillars.at(1)), it.body)
#show figure: set block(breakable: true, above: 2mm, below: 2mm)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: it => block(width: 100%, below: 1.2mm, align(left, text(size: 8.4pt, fill: muted, it.body)))
#set table(
  stroke: (_, y) => (bottom: if y == 0 { 0.8pt + line-colour } else { 0.4pt + rgb("#ddd5c6") }),
  inset: (x: 1.2mm, y: 0.9mm),
  align: left + top,
)
#show table: set text(size: 8.3pt)
#show table: set par(leading: 0.42em)

#let said(piece) = {
  let it = if piece.language == d.language { text(piece.words) } else { text(lang: piece.language, piece.words) }
  if piece.strong { it = text(weight: 600, it) }
  if "href" in piece { it = link(piece.href, it) }
  it
  if piece.cites.len() > 0 {
    super(text(fill: muted, piece.cites.map(n => link(label("source-" + str(n)), str(n))).join(", ")))
  }
}
#let words(pieces) = pieces.map(said).join()

#let block-of(it) = {
  if it.kind == "paragraph" { par(words(it.words)) }
  if it.kind == "list" { list(..it.items.map(words)) }
  if it.kind == "quotation" {
    quote(block: true, {
      par(text(font: serif, size: 10.6pt, words(it.words)))
      par(text(size: 8.2pt, fill: muted, words(it.by)))
    })
  }
  if it.kind == "table" {
    figure(kind: table, supplement: none, numbering: none, caption: it.caption, table(
      columns: it.widths.map(n => n * 1fr),
      table.header(..it.columns.map(label => text(weight: 600, label))),
      ..it.rows.map(row => row.enumerate().map(((n, cell)) => if n == 0 { text(weight: 600, words(cell)) } else { words(cell) })).flatten(),
    ))
  }
}

#title()
#block(above: 0mm, below: 0mm, text(font: serif, size: 11.2pt, fill: muted, d.subtitle))
#block(above: 2.2mm, below: 1.2mm, text(size: 8.6pt, fill: muted, d.clocks))
#block(width: 100%, above: 1.6mm, below: 1mm, inset: (left: 3mm, y: 0.8mm), stroke: (left: 2pt + line-colour), text(size: 8.6pt, fill: muted, d.notices.join(" ")))

#for section in d.sections {
  heading(level: 1, section.title)
  for it in section.blocks { block-of(it) }
}

#if "leftOut" in d [
  #block(width: 100%, above: 3mm, text(size: 8.6pt)[#d.leftOut.words #link(d.leftOut.address, d.leftOut.address)])
]

#if d.sources.len() > 0 {
  heading(level: 1, w.sources)
  set text(size: 7.4pt)
  set par(leading: 0.4em, spacing: 0.45em)
  let half = calc.ceil(d.sources.len() / 2)
  let listed(sources) = enum(tight: true, spacing: 0.5em, ..sources.map(one => enum.item(one.number, {
    if "href" in one { link(one.href, one.words) } else { one.words }
    [#metadata(one.number)#label("source-" + str(one.number))]
  })))
  grid(columns: (1fr, 1fr), column-gutter: 5mm, ..d.sources.chunks(half).map(listed))
}
#context [#metadata((page: here().page(), y: here().position().y / 1mm))<end>]
`;
