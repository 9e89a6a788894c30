/** Reviews on record may name them. `now`: what replaced it. */
export const RETIRED_RULES: Readonly<Record<string, { readonly about: string; readonly now: string }>> = {
  'conduct/claim': {
    about: 'It looked for figures and quotations that their author made up.',
    now: 'conduct/second-voice',
  },
  'conduct/defamation': {
    about: 'It looked for corruption, theft and fraud stated as fact.',
    now: 'conduct/second-voice',
  },
  'conduct/disparagement': {
    about: 'It looked for scorn for the office, a colleague, a partner or a supplier.',
    now: 'conduct/second-voice',
  },
  'conduct/impersonation': {
    about: 'It looked for spoof accounts and for plans to pose as somebody else.',
    now: 'conduct/second-voice',
  },
  'conduct/private-business': {
    about: 'It looked for sales and trade through the office.',
    now: 'conduct/second-voice',
  },
  'conduct/tone': { about: 'It looked for abrupt answers.', now: 'conduct/second-voice' },
  'confidentiality/ahead-of-publication': {
    about: 'It looked for news that was shared before its publication.',
    now: 'confidentiality/second-voice',
  },
  'confidentiality/internal': {
    about: 'It looked for bids, personnel matters and what was decided in closed session.',
    now: 'confidentiality/second-voice',
  },
  'markings/dictated': {
    about: 'It looked for a marking that was read out, letter by letter or word by word.',
    now: 'markings/banner',
  },
  'markings/inline': {
    about: 'It looked for a marking inside a line.',
    now: 'markings/banner',
  },
  'personal-data/arrest-summons': {
    about: 'It looked for arrest summons numbers.',
    now: 'personal-data/offender-number',
  },
  'personal-data/bank-account': {
    about: 'It looked for bank accounts and sort codes.',
    now: 'personal-data/payment-number',
  },
  'personal-data/card': { about: 'It looked for payment cards.', now: 'personal-data/payment-number' },
  'personal-data/case-urn': { about: 'It looked for case references.', now: 'personal-data/crime-reference' },
  'personal-data/complainant': {
    about: 'It looked for the identity of a person whom the law protects.',
    now: 'personal-data/legal-anonymity',
  },
  'personal-data/cro-number': {
    about: 'It looked for Criminal Records Office numbers.',
    now: 'personal-data/offender-number',
  },
  'personal-data/driving-licence': {
    about: 'It looked for driving licence numbers.',
    now: 'personal-data/official-number',
  },
  'personal-data/iban': { about: 'It looked for international account numbers.', now: 'personal-data/payment-number' },
  'personal-data/joint-risk': {
    about: 'It linked details that other rules had found of one person, and lists of people.',
    now: 'personal-data/person',
  },
  'personal-data/ni-number': {
    about: 'It looked for National Insurance numbers.',
    now: 'personal-data/official-number',
  },
  'personal-data/passport': { about: 'It looked for passport numbers.', now: 'personal-data/official-number' },
  'personal-data/pnc-id': {
    about: 'It looked for Police National Computer IDs.',
    now: 'personal-data/offender-number',
  },
  'personal-data/prison-number': { about: 'It looked for prison numbers.', now: 'personal-data/offender-number' },
  'personal-data/probation-number': { about: 'It looked for probation numbers.', now: 'personal-data/offender-number' },
  'personal-data/small-number': {
    about: 'It looked for a count of one with an age or a place.',
    now: 'personal-data/recognised',
  },
  'personal-data/spoken-offence': {
    about: 'It looked for offences beside a misheard name in a recording.',
    now: 'personal-data/second-voice',
  },
  'personal-data/uprn': { about: 'It looked for property reference numbers.', now: 'personal-data/postcode' },
  'personal-data/utr': { about: 'It looked for tax references.', now: 'personal-data/official-number' },
  'personal-data/vat-number': {
    about: 'It looked for VAT numbers of sole traders.',
    now: 'personal-data/official-number',
  },
  'personal-data/what3words': { about: 'It looked for places in three words.', now: 'personal-data/postcode' },
  'political/attack': { about: 'It looked for scorn for a party or a politician.', now: 'political/second-voice' },
  'political/campaign-content': { about: 'It looked for content made for a campaign.', now: 'political/second-voice' },
  'political/candidacy': {
    about: 'It looked for staff who stand for election or act as agents.',
    now: 'political/second-voice',
  },
  'political/canvass': {
    about: 'It looked for canvassing, leafleting and gifts to a campaign.',
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
  'political/party-office': {
    about: 'It looked for posts in a party or its branch.',
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
  'publication/copied-text': {
    about: 'It looked for words that admit that something was copied.',
    now: 'conduct/second-voice',
  },
}
