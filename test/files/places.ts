/**
 * Every place where text, a picture or a label can hide, and every hostile input, that this product claims to read or
 * answer, each with its cases. `test/reading/places.test.ts` checks this list against the generator and the tests.
 */

/** Place → the names of its cases, separated by bars. */
type Places = Readonly<Record<string, string>>

/** Format → place → its cases; each is a leaking file and a clean twin. */
export const PLACES: Readonly<Record<string, Places>> = {
  docx: {
    'body, whatever the main part is called, strict documents too':
      'body | another name of the main part | strict document | another prefix | template',
    'tables, value beside or below its label': 'table | value beside its label | value below its label',
    'headers and footers: first, odd, even':
      'header, default | footer, default | header, first | footer, first | header, even | footer, even',
    'notes at the foot and at the end': 'footnote | endnote',
    'comments, also those nothing refers to': 'comment | orphaned comment',
    'tracked changes and moves, as the text stood before and after':
      'tracked insertion | tracked deletion | deletion that completes the words before it | ' +
      'insertion that completes the words before it | inserted and deleted again | text moved away ' +
      '| text moved here | paragraph whose mark was deleted | cell of a deleted row',
    'text boxes of both kinds, also without a fallback': 'text box, VML | text box without fallback',
    'choice and fallback that say different things': 'fallback that differs | choice of a newer program',
    watermarks: 'watermark | watermark of the newer kind',
    'content controls and items of lists':
      'content control | name of a content control | item of a drop-down list | property of a control',
    'fields: code and result':
      'field code | field code split over runs | simple field | result of a field | field that quotes letters by number',
    'form fields of the old kind': 'default of a form field | entry of a form list',
    'hidden, white and tiny text, capitals by format':
      'hidden run | hidden by its style | white run | 1-point run | white on white by ' +
      'shading | under black highlighting | capitals by format | capitals by style',
    'equations, symbols, references to characters':
      'equation | symbols | one symbol field a letter | character references | CDATA',
    'parts in UTF-16': 'document in UTF-16 | document in UTF-16 without a mark',
    'alternative chunks': 'alternative chunk, HTML | alternative chunk, RTF',
    'files inside: workbooks, documents, packages':
      'workbook inside | old workbook inside | embedded document | file behind an icon | packed file among the pictures',
    'charts and diagrams': 'chart | value of a chart | diagram',
    'alternative text': 'alternative text | name of a shape',
    'targets and queries of links': 'target of a link | query of a link | tip of a link',
    'document variables': 'document variable',
    'properties: core, extended, custom': 'core property | extended property | custom property',
    'custom XML': 'custom XML | attribute in custom XML | word bound to custom XML',
    glossary: 'glossary',
    'parts that nothing refers to': 'part that nothing refers to',
    'bytes behind the archive': 'bytes after the archive',
    'pictures, in the header too, and drawings of Windows':
      'picture in the text | picture in the header | picture named as a font | thumbnail | drawing of Windows in the text',
    'labels of every maker':
      'label in the custom properties | label by its number alone | label by a number that the ' +
      'register knows | label of Boldon James, in the header | label of Boldon James, as XML | ' +
      'label of Titus, in its own part | label of Titus, as a property',
    'locked with a password': 'locked with a password',
  },
  doc: {
    'old documents of Word':
      'body | table | header | comment | field code | footnote | endnote | text box | title | object inside | locked with a password',
  },
  xls: {
    'old workbooks':
      'cell | behind its heading | hidden sheet | very hidden sheet | hidden row | hidden column | ' +
      'name of a sheet | shared string over two records | print header | text box | locked with a ' +
      'password',
  },
  ppt: { 'old presentations': 'slide | notes | footer | comment | master | packed object' },
  xlsx: {
    'cells of every kind': 'shared string | inline string | rich text, letter by letter | number as a number',
    'numbers as they would be shown': 'number shown in a mould | day as a serial number | telephone without its nought',
    'values cut over cells, headings above them':
      'cut over neighbouring cells | cut letter by letter, downwards | value behind its heading',
    'hidden sheets, rows, columns':
      'hidden sheet | very hidden sheet | hidden row | hidden column | column of no width | row of no height',
    'formats that hide': 'hidden by its format | white on white | words in a format',
    'formulas, results, letters in them':
      'words in a formula | result of a formula | letters by their numbers | letters by their numbers, joined by a function | letters of other cells',
    'notes and comments': 'note on a cell | threaded comment | name of a commentator',
    'defined names and lists of allowed values':
      'defined name | name of a name | list of allowed values | prompt of a rule | message of a rule',
    'text boxes and print headers': 'text box | print header | print footer of even pages',
    'caches of pivot tables and of other workbooks':
      'data kept for a pivot table | record kept for a pivot table | data kept from another workbook',
    'names of sheets': 'name of a sheet | sheet that the workbook does not list',
    'shared strings that no cell shows': 'shared string that no cell shows',
    'the far cell': 'the far cell',
    label: 'label in the custom properties of a workbook',
  },
  xlsb: {
    'binary workbooks':
      'shared string | string that no cell shows | cell | result of a formula | very hidden sheet | note on a cell | defined name | print header',
  },
  pptx: {
    'slides, hidden ones, and what the presentation does not list':
      'slide | hidden slide | slide that the presentation does not list | letter by letter',
    'notes and comments': 'notes | comment | threaded comment | master of the notes',
    'layouts and masters': 'layout | master | master of the handouts',
    'text off the slide, white, tiny':
      'off the slide | white text | 1-point text | text of no opacity | shape that is not shown',
    'tables, charts, diagrams, pictures, alternative text':
      'table | chart | diagram | picture | drawing of Windows | alternative text',
  },
  odt: {
    'texts of OpenDocument, flat ones too':
      'body | header | footer | footnote | comment | tracked deletion | tracked insertion | ' +
      'hidden run | white run | hidden section | hidden field | document variable | text box | ' +
      'alternative text | flat document | picture of a flat document | part that the manifest ' +
      'does not name | earlier version kept in the file | label of Microsoft in the properties ' +
      '| label of another product | locked with a password',
  },
  ods: {
    'sheets of OpenDocument':
      'cell | cut over neighbouring cells | behind its heading | value without text | hidden ' +
      'sheet | hidden row | hidden column | comment | words in a formula | the far cell',
  },
  odp: { 'slides of OpenDocument': 'slide | hidden slide | notes | comment | master' },
  rtf: {
    'rich text: hidden, as codes, in Unicode, in fields, objects and pictures':
      'text | hidden | bytes as codes | Unicode | field code | object that is a package | picture | deleted | comment | footnote | properties | after the end',
  },
  html: {
    'hidden elements': 'hidden element | hidden by a class | white text | text of no size | text beyond the edge',
    'comments, attributes, content of styles':
      'comment | conditional comment | alternative text | input value | style content | content of a style as escapes',
    'data addresses, scripts, templates': 'data address | script | template | data in a script | page in a frame',
  },
  mhtml: { 'pages kept as mail': 'page | second page | picture of the page' },
  epub: { books: 'chapter | metadata' },
  text: {
    'every encoding of Unicode, with its mark and without':
      'utf-8 | utf-8 with a mark | utf-16le | utf-16le with a mark | utf-16be | utf-16be with a ' +
      'mark | utf-32le | utf-32le with a mark | utf-32be | utf-32be with a mark | UTF-7',
    'older encodings': 'windows-1252 | EBCDIC',
  },
  csv: { 'tables as text': 'cell | cell of two lines | formula | UTF-16 with tabs' },
  ics: { calendars: 'folded line | attached file | alarm | attached document' },
  vcf: { cards: 'quoted-printable note | note | own field | photograph' },
  json: { JSON: 'escaped string | key | base64 value' },
  xml: { XML: 'text | attribute | comment | CDATA | entity | processing instruction | confidentiality label' },
  markdown: { Markdown: 'emphasis inside a word | comment | picture by its data' },
  pdf: {
    'text of a page by its places, top and bottom':
      'body | top of the page | bottom of the page | bottom of the page, drawn first',
    'turned, tiny, white, invisible':
      'turned by 45 degrees | turned by 90 degrees | on a page shown turned | tiny | white | white on a white field | invisible | transparent',
    'off the layer, outside the boxes, under a rectangle':
      'on a layer switched off | outside the crop box | outside the media box | outside the clipping path | under a black rectangle | under a white rectangle',
    'glyph by glyph and letter-spaced':
      'glyph by glyph | glyph by glyph, drawn backwards | letter-spaced by the font | letter-spaced by place',
    'fonts whose map to Unicode lies': 'map to Unicode that lies',
    forms: 'form | form in a form | form that a page lists and does not draw',
    'annotations and how they look':
      'note | note in UTF-16 | hidden note | note as rich text | stamp by its appearance | look of a hidden stamp | under the black square of an annotation',
    'fields and forms in XML':
      'text field | choice of a field | tooltip of a field | form in XML | default of a field | rich value of a field',
    'attachments, by annotation too, and archives in them':
      'attached file | file on the page | archive attached | name of an attached file | associated file',
    'title, XMP, labels': 'title | own property | label in the properties | XMP | label of Microsoft in the XMP',
    'bookmarks, links, names of layers, labels of pages, scripts, alternative text':
      'bookmark | target of a link | name of a layer | page label | JavaScript | JavaScript in a stream | alternative text',
    'earlier revisions': 'earlier revision | page of an earlier revision',
    'streams that no page refers to':
      'stream that no page refers to | text in a stream of no use | string in an object of no use',
    'scanned pages, also turned':
      'scan | scan, upside down | scan, on its side | scan with an invisible text of other words',
    'pages of text whose marking is a picture': 'picture on a page of text',
    'bytes before, between and behind':
      'before the beginning | two kilobytes before the beginning | between the objects | after the end',
    'passwords: of the owner opens, of the user does not':
      "owner's password, page, AES of 256 bits | owner's password, page, RC4 of 128 bits | user's password, AES of 256 bits | user's password, RC4 of 128 bits",
  },
  png: {
    'words: light on dark, pale, small, turned':
      'words | light on dark | pale on white | small | turned by 90 degrees | turned by 180 degrees | turned by 20 degrees',
    'QR codes': 'QR code | QR code, light on dark | QR code, small and grey',
    'chunks of text, XMP, bytes after the end':
      'text chunk | packed text chunk | international text chunk | XMP | after the end',
  },
  jpeg: {
    'words, EXIF and where it was taken, XMP of any kind, IPTC, comments, bytes after the end':
      'words in the picture | EXIF description | place where it was taken | XMP of its own namespace | IPTC caption | comment | after the end',
  },
  gif: { 'moving pictures': 'words in the picture | third frame | comment' },
  webp: { 'pictures of the web': 'words in the picture | EXIF copyright' },
  avif: { 'pictures of the web, newer': 'words in the picture' },
  bmp: { 'pictures of Windows': 'words in the picture' },
  tiff: { 'several pages': 'words in the picture | second page | page below a page' },
  svg: { 'drawings as XML': 'text | hidden text | description | picture inside' },
  wmf: { 'drawings of Windows': 'text | a record a letter | letters drawn as lines' },
  emf: { 'newer drawings of Windows': 'text | a record a letter | letters drawn as lines' },
  zip: {
    'files in files': 'file | four zips deep | message in it | gzip in it',
    'data descriptors, files that only their own head names':
      'file with a data descriptor | file that the directory does not list | name in the local header alone',
    'bytes before, between and behind': 'bytes before | bytes between | bytes after',
    'comments and names': 'comment of the archive | comment on a file | name of a file | name of a folder',
    'locked files, whose names are read': 'locked file | name of a locked file',
    'names that climb out': 'name that climbs out',
  },
  gzip: { 'several members': 'content | second member | name in the head' },
  tar: { 'tar, also packed': 'file | name | in gzip' },
  bzip2: { bzip2: 'content' },
  xz: { xz: 'content' },
  zstd: { zstd: 'content' },
  '7z': {
    '7-Zip, and what is locked in it': 'file | name | locked | name of a locked file | locked with its names',
  },
  rar: { 'RAR, and what is locked in it': 'file | name | locked | name of a locked file' },
  eml: {
    'headers: labels, encoded words, folded':
      'subject | subject as encoded word | subject cut into two encoded words | second subject ' +
      '| protective marking | msip_labels, folded | SIO label | unknown header',
    'bodies compared with each other': 'plain alternative only | formatted alternative only | third alternative',
    'before the first part and behind the last': 'before the first part | after the last part',
    charsets: 'Windows-1252 | UTF-16 in base64 | UTF-7 | body in ISO-2022-JP',
    'transfer encodings with rubbish in them':
      'quoted-printable | base64 | base64 with garbage | words between lines of base64',
    'boundaries that are missing or odd':
      'no closing boundary | no boundary parameter | wrong boundary | boundary with a space',
    'messages in messages': 'attached message | message attached three deep',
    uuencode: 'uuencoded file in the text',
    invitations: 'invitation as an alternative | attached calendar',
    'names of attachments':
      'name of an attachment | name of an attachment as encoded word | name of an attachment in pieces',
    'attachments whose type or name lies': 'attachment whose type lies | attached text as an octet stream',
    'S/MIME: signed and opaque, enveloped': 'S/MIME, signed and opaque | S/MIME, enveloped',
    'PGP, pieces of messages, content kept elsewhere':
      'encrypted with PGP | piece of a message | content kept elsewhere',
  },
  'winmail.dat': { TNEF: 'body | attachment' },
  msg: {
    'messages of Outlook with any form of body':
      'plain body | formatted body | rich text body | subject | attached text | attached mail | internet headers',
  },
  disguise: {
    'letters that look alike': 'look-alikes | full-width | circled | bold | combining marks',
    'characters that show nothing': 'variation selectors | tag characters | zero-width | soft hyphens',
    'letters apart, lines broken, order turned':
      'letters apart | letters apart by dots | one letter a line | right-to-left override',
    escapes: 'percent | entities without an end | backslash escapes | base64 | hex',
    'digits of other scripts, dashes, digits in words':
      'Arabic digits | Devanagari digits | digits with dashes of other sorts | digits in words',
  },
}

/** Hostile input → the test that it is answered in time, by file and title. */
export const HOSTILE: Readonly<Record<string, readonly [file: string, title: string]>> = {
  'zip and gzip bombs': ['reading/worker-pool.slow', 'bombs are answered and reported'],
  'a document that is a bomb': [
    'reading/hostile-documents.slow',
    'is reported as unread when it would unpack to hundreds of megabytes',
  ],
  'entities that grow': ['reading/text', 'entities that grow without end are reported'],
  'entities from elsewhere, never fetched': [
    'reading/hostile-documents.slow',
    'has its own entities neither expanded nor fetched, and is reported',
  ],
  'chains of deflate': ['reading/pdf', 'a chain of twenty filters'],
  'content that unpacks to hundreds of megabytes': ['reading/pdf', 'drawing that unpacks to 200 MB'],
  'forms that draw forms': ['reading/pdf', 'forms that draw forms, ten times ten times ten'],
  'pages and bookmarks that loop': ['reading/pdf', 'pages and bookmarks that lead back to themselves'],
  'pages of absurd size': ['reading/pdf', 'a page of absurd size'],
  'pictures of absurd size': ['reading/picture-bombs.slow', '%s is answered within limits, and reported'],
  'ten thousand parts': ['reading/hostile-mail', 'ten thousand parts'],
  'a thousand levels of messages': ['reading/hostile-mail', 'messages a thousand deep'],
  'a thousand levels of parts': ['reading/hostile-mail', 'parts a thousand deep'],
  'fifty thousand headers': ['reading/hostile-mail', 'fifty thousand headers'],
  'headers of megabytes': ['reading/hostile-mail', 'a header of five megabytes'],
  'text that makes patterns backtrack': ['tools/hostile-texts', '%s comes to the end of'],
  'files that end in the middle': ['reading/pdf', 'a truncated file, and one that only claims to be a PDF'],
  'a million cells': ['reading/hostile-documents.slow', 'of cells repeated a million times is read once'],
}

/** Hostile inputs that the generator makes. */
export const HOSTILE_FILES: Places = {
  zip: 'four zips deep | name that climbs out | longer than it says',
  text: 'after a line of five megabytes',
}

export const namesIn = (cases: string): readonly string[] => cases.split(' | ')
