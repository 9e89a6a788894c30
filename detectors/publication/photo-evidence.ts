import type { Match, Reading, Rule } from '../contract.ts'
import { inKind } from '../in-kind.ts'
import { oneLine, pattern, phrases } from '../pattern.ts'
import { OWN_TEXT, phraseRules } from '../phrase-rules.ts'

const PICTURE = '(?:photos?|photographs?|pictures?|pics?|snaps?|selfies?|footage|video|film|clips?|images?)'
const hasEvidence = ({ circumstances: { evidence = [] } }: Reading): boolean =>
  evidence.includes('consent') || evidence.includes('dpia')

const HAVE = pattern`
  \bwith (?:the |their |full |parental |her |his )*(?:consent|permission|agreement)\b|\bby (?:kind )?(?:permission|consent) of\b
  |\b(?<!\bno )consent (?:forms? (?:will|are|were|have)|of (?:parents|the)|obtained|given|held|was given)\b
  |\b(?:have|has) (?:all )?(?:signed|given|consented|agreed)\b|\b(?:said|says) yes to\b|\bsigned release\b
  |\b(?:seen|taken|shown|pictured|photographed) from behind\b|\bfaces? (?:are |is |were |have been )?(?:blurred|pixelated|hidden|covered)\b
  |\b(?:a|the) (?:drawing|cartoon|illustration)\b|\bactors?\b|\bplayed by\b|\bstock (?:photo|image|picture)\b
`

const MISSING = phrases`
  no, without, not, haven't, hasn't, have not, didn't, did not, never, don't, before, isn't, wasn't, forgot to,
  yet to, nobody, couldn't
`
const CONSENT_EVIDENCE = phrases`
  consent(?: forms?)?, permission(?:s)?, dpia, eqia, risk assessment, release forms?,
  ask(?:ed|ing)? (?:the )?(?:parents?|school|famil(?:y|ies)|them|him|her|anyone|anybody|mums?),
  told (?:the )?(?:parents?|them), signed
`
const CHILDREN_AND_PATIENTS = phrases`
  children, pupils?, kids, youngsters, toddlers, patients?, victims?, class, primary, infants, nursery, year \d,
  cubs, brownies, schoolchildren, front row, detainees, prisoners
`

const written = phraseRules({
  always: true,
  type: 'PHOTO_EVIDENCE',
  kinds: OWN_TEXT,
  says: [
    {
      says: pattern`\b${MISSING}\b.{0,40}\b${CONSENT_EVIDENCE}\b`,
      near: [pattern`\b(?:${PICTURE}|filmed|photographed|filming)\b`],
      not: pattern`
        \bwon't use\b|\bplease (?:do not|don't)\b|\b(?:do not|never) (?:use|publish|take|post)\b
        |\b(?:cannot|can't|may not|must not|should not|shouldn't)\b.{0,60}\bwithout\b
        |\bif (?:you|they|your|a|any|the|we|no|there)\b.{0,50}(?:n't|\b(?:not|no|without)\b)
        |\bnot (?:needed|required)\b|\bdon't need\b
      `,
      notNear: HAVE,
      because: 'Says that consent or an assessment is missing',
      confidence: 0.75,
    },
    {
      says: pattern`
        \bfront row in the (?:photo|picture|video)\b
        |\b(?:${PICTURE}|alt text)\b(?: \w+){0,3}(?:[,:]| (?:of|with|shows?|showing|featuring)\b).{0,60}\b${CHILDREN_AND_PATIENTS}\b
        |\b(?:children|pupils?|kids|youngsters|year \d+ (?:children|pupils))\b.{0,60}\b
          (?:photo|photos|pictured|in the (?:photo|picture|video|film))\b
      `,
      not: pattern`
        \bdesigned\b|\bdrew\b|\bdrawn by\b|\bno (?:photos?|pictures?)\b
        |\b(?:not|don't|never) (?:\w+ ){0,2}(?:send|post|share|take|use|publish|upload|attach|include|film)\b
      `,
      notNear: HAVE,
      when: (reading) =>
        /^(?:social-post|reply|video|web-page|article|newsletter|press-release)$/.test(reading.circumstances.kind) &&
        !hasEvidence(reading),
      because: 'Shows people who need care, such as children, without consent or an assessment',
      confidence: 0.65,
    },
  ],
})

const note = (part: string, confidence: number, because: string): Match => ({
  ...{ span: { part, start: 0, end: 0 }, type: 'PHOTO_EVIDENCE', severity: 'note', confidence, because },
})

function* faces(reading: Reading): Iterable<Match> {
  if (reading.circumstances.kind === 'email' || hasEvidence(reading)) return
  const uncounted = 'Faces in this photograph were not counted: if it shows anyone, attach consent, or a DPIA or EQIA'
  for (const { part, what } of reading.observations) if (what === 'faces-uncounted') yield note(part, 0.3, uncounted)
  for (const { part, faces: count } of reading.pictures) {
    const shown = count === 1 ? 'Shows a face' : `Shows ${count} faces`
    if (count) yield note(part, 0.5, `${shown}: attach consent (a parent’s for a child), or a DPIA or EQIA`)
  }
}

export const photoEvidence: Rule = {
  id: 'publication/photo-evidence',
  title: 'Picture of people without consent or assessment',
  advice: 'Attach the consent, and the DPIA or EQIA if needed, or leave the picture out.',
  severity: 'sign-off',
  paragraphs: ['25', '26', '54'],
  limits: oneLine`
    Reads the text about a picture and counts faces in photographs, but never identifies anyone. May miss faces from
    the side, turned away, or smaller than a fortieth of the picture.
  `,
  *find(reading) {
    yield* written(reading)
    yield* faces(reading)
  },
  examples: {
    found: [
      'I have not got a consent form for the girl in the photo.',
      'Footage shows patients on trolleys. No consent forms have been done yet.',
      inKind('social-post', 'Spot our pupils on the front row in the photo!'),
    ],
    clear: [
      { text: 'I have not got a consent form for the girl in the photo.', part: { kind: 'quoted' } },
      inKind(
        'article',
        'When you write for the site do not send pictures of pupils. The form has a box for a drawing.',
      ),
      'If you have not got your form in, you can come but will not be in the photographs, and we need consent.',
      inKind('social-post', 'Alt text: four children, seen from behind, at the crossing.'),
      inKind('web-page', 'Good images make a talk easier to follow for pupils. The video class is free.'),
      'Picture © OPCC 2026, taken by our staff photographer.',
      { text: 'Photo of the children on stage.', circumstances: { kind: 'social-post', evidence: ['consent'] } },
    ],
  },
}
