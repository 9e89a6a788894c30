/** Reviews on record may name them. `now`: what replaced it. */
export const RETIRED_RULES: Readonly<Record<string, { readonly about: string; readonly now: string }>> = {
  'markings/dictated': {
    about: 'It looked for a marking that was read out, letter by letter or word by word.',
    now: 'markings/inline',
  },
  'personal-data/complainant': {
    about: 'It looked for the identity of a person whom the law protects.',
    now: 'personal-data/legal-anonymity',
  },
  'political/campaign-content': {
    about: 'It looked for content made for a campaign.',
    now: 'political/second-voice',
  },
  'political/endorse': {
    about: 'It looked for support for a candidate, a party or an office-holder.',
    now: 'political/second-voice',
  },
  'political/engagement': {
    about: 'It looked for a like, a share or a follow that lends support.',
    now: 'political/second-voice',
  },
  'political/period': {
    about: 'It looked for a political opinion in an election period.',
    now: 'political/second-voice',
  },
  'political/timing': {
    about: 'It looked for news, visits or figures that were timed to help one side.',
    now: 'political/second-voice',
  },
}
