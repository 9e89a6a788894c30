import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

/** A press release in the form that Word writes: a number in a comment, another in the footer. */
export async function wordFile(): Promise<Buffer> {
  const body = new Paragraph({
    children: [
      new CommentRangeStart(0),
      new TextRun('The Commissioner has opened a new community garden in the old goods yard.'),
      new CommentRangeEnd(0),
      new TextRun({ children: [new CommentReference(0)] }),
    ],
  })
  const comment = {
    id: 0,
    author: 'A',
    children: [new Paragraph('His NHS number is 999 000 0018, for the risk assessment.')],
  }
  const footer = new Footer({ children: [new Paragraph('National Insurance number QQ 12 34 56 C')] })
  const document = new Document({
    comments: { children: [comment] },
    sections: [{ footers: { default: footer }, children: [body] }],
  })
  return Packer.toBuffer(document)
}

const line = (text: string) => new Paragraph(text)
const RELEASE_DAY = '2026-11-24T09:00:00Z'
const change = (id: number) => ({ id, author: 'Priya Nandakumar', date: RELEASE_DAY })

/** A long report: headings, a list, a table, header and footer, notes, tracked changes, hidden words, two pages. */
export async function longWordFile(): Promise<Buffer> {
  const numbered = { reference: 'steps', level: 0 }
  const cell = (text: string) => new TableCell({ children: [line(text)] })
  const row = (...cells: string[]) => new TableRow({ children: cells.map(cell) })
  const body = [
    new Paragraph({ text: 'Support for victims of burglary', heading: HeadingLevel.TITLE }),
    new Paragraph({ text: 'What has changed', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({
      children: [
        new TextRun('The Commissioner has '),
        new TextRun({ text: 'doubled', bold: true }),
        new TextRun(' the grant for the service'),
        new FootnoteReferenceRun(1),
        new TextRun('. '),
        new CommentRangeStart(0),
        new TextRun('It helped 240 people last year.'),
        new CommentRangeEnd(0),
        new TextRun({ children: [new CommentReference(0)] }),
      ],
    }),
    new Paragraph({ text: 'Call the helpline', numbering: numbered }),
    new Paragraph({ text: 'Ask for a visit', numbering: numbered }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        row('Ward', 'Visits', 'Contact'),
        row('Dudley', '31', 'jo.sample@mail.example.org, NHS number 999 000 0026'),
      ],
    }),
    new Paragraph({
      pageBreakBefore: false,
      children: [
        new PageBreak(),
        new TextRun('One of them told her story. '),
        new DeletedTextRun({ text: 'Her NHS number is 999 000 0018. ', ...change(1) }),
        new InsertedTextRun({ text: 'She lives in Dudley.', ...change(2) }),
      ],
    }),
    new Paragraph({ children: [new TextRun({ text: 'Crime reference 20DY/123456A/26', vanish: true })] }),
  ]
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          {
            reference: 'steps',
            levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
          },
        ],
      },
      comments: {
        children: [{ id: 0, author: 'Sam Editor', children: [line('One of them is NHS number 999 000 0034.')] }],
      },
      footnotes: {
        1: { children: [line('Paid from the fund of Ann Sample, National Insurance number QQ 12 34 56 C.')] },
      },
      sections: [
        {
          headers: { default: new Header({ children: [line('Draft for the panel')] }) },
          footers: { default: new Footer({ children: [line('Office file, NHS number 999 000 0042')] }) },
          children: body,
        },
      ],
    }),
  )
}
