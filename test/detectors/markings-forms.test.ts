import { expect, test } from 'vitest'
import { each, type Line, markingsIn } from '../tools/marking-lines.ts'

/* A third of the lines of an author who wrote them before reading the rules. */

const SECRET: readonly Line[] = [
  'SECRET when attachments are included\nAgenda for the resilience forum',
  'SECRET: COMMERCIAL\nTender for covert vehicle fleet',
  'TOP SECRET STRAP 2\nDistribution limited',
  'PAGE 2 | SECRET | VERSION 0.4\nThe convoy leaves at 0500.',
  'GSC level = S\nHandling: named recipients\nTitle: Op Ferris review',
  'Document classification\tSECRET\nOwner\tChief of Staff',
  'SEC_LEVEL: TOPSECRET\nAPPROVER: CX',
  'What is the classification of this report? Secret.\nWho wrote it? Strategy team.',
  'Item\tClassification\tLead\n7.1\tOFFICIAL\tCFO\n7.2\tSECRET\tACC',
  'Footer: SECRET',
  'Watermark text: TOP SECRET',
  'Saved as (S) Op Marlin order.pdf in the shared folder',
  'Embedded picture: banner_top_secret_uk_eyes.png, from the front page of the paper',
  'https://share.example.org/view?doc=8841&classification=secret&page=2',
  'Subject: {SECRET} Re: surveillance rota\n\nI can do Friday.',
  'Subject: TS/UKEO – names for Monday\n\nPlease call me.',
  '(S/NF) Two subjects entered the flat.',
  '4.2 (TS) The technique was first used in March.\n4.3 (O) Training was given.',
  'Treat as SECRET: the names of the three officers are below.',
  'This document has been given the protective marking of TOP SECRET.',
  'The attached spreadsheet carries a SECRET marking, please do not circulate it.',
  'Originator has asked that paragraphs 4 to 9 be treated as TS.',
  'I know this is marked secret but could you post it to the website by noon?',
  'Downgraded from TOP SECRET to SECRET on 3 March 2026\nRoute of the motorcade',
  'Alt text: scan of the first page, headed TOP SECRET, with the route of the escort',
  'SECRET UE/EU SECRET\nDraft position of the working party',
  'ŚCIŚLE TAJNE\nEgz. nr 1',
  'S.3.C.R.3.T\nplans for the protest',
  'TOP SEC-\nRET\nPatrol pattern of the royal visit',
  'TOP SECREI\nMEMORANDUM FOR THE RECORD',
]

const HARMLESS: readonly Line[] = [
  'No information in this pack is classified as SECRET.',
  'Protective marking: OFFICIAL | OFFICIAL-SENSITIVE | SECRET | TOP SECRET (choose one)',
  'Example of a header: “SECRET – UK EYES ONLY” (fictional, for training)',
  '| Tier | Who may read it |\n|---|---|\n| OFFICIAL | all staff |\n| SECRET | SC cleared |\n| TOP SECRET | DV cleared |',
  'How a paper may be downgraded from TOP SECRET to SECRET',
  'A file can be downgraded from TOP SECRET to SECRET by its author.',
  'SECRET SANTA\nDraw on Monday, limit £10',
  'Book club this month: The Secret History by Donna Tartt, the canteen, 12.30.',
  'Classification (delete as applicable): OFFICIAL / SECRET / TOP SECRET',
  'Level: OFFICIAL [x]  SECRET [ ]  TOP SECRET [ ]',
  'If you receive a document marked SECRET, do not open it and ring the duty officer.',
  'Number of documents by classification: OFFICIAL 4,310; SECRET 12; TOP SECRET 0.',
  'Sizes: S, M, L, XL. (S) is out of stock.',
  'Fig. 2: N and S wards; (S) south, (N) north',
  'How do I remove the SECRET watermark in Word? Design, Watermark, Remove.',
  'TS Eliot’s poems were read at the service.',
]

test.each(each(SECRET))('finds the top tier in $line', ({ line }) => {
  expect(markingsIn(line)).toEqual(expect.arrayContaining([expect.stringMatching(/^(?:TOP_)?SECRET$/)]))
})

test.each(each(HARMLESS))('holds nothing in $line', ({ line }) => {
  expect(markingsIn(line)).toEqual([])
})
