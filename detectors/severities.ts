// Written by `npm run rules`. Do not edit.
import type { Severity } from './contract.ts'

const RULES = `
  conduct sign-off abuse bulk discrimination harassment second-voice
  confidentiality block attachment-type credential
  confidentiality sign-off complaint embargo hidden-content in-confidence insecure-transmission media-contact metadata operational
  confidentiality sign-off privilege second-voice sensitive-topic sub-judice
  crest-and-logo sign-off handle letterhead match mention
  markings block banner choice field filename label portion-mark statement
  markings sign-off classed contradiction downgraded eyes-only legacy official-sensitive spoken
  markings note mention
  personal-data sign-off age collar-number crime-reference criminal-offence date-of-birth email home-address ip-address
  personal-data sign-off mail-disclosure mail-recipients nhs-number offender-number official-number payment-number person phone
  personal-data sign-off postcode recognised second-voice social-handle special-category spoken-number staff-list vehicle-reg
  personal-data block legal-anonymity
  political block appeal
  political sign-off even-handedness office-resources publicity second-voice vote-call
  publication note link-back-missing out-of-date privacy-notice-missing source-missing
  publication sign-off photo-evidence unfinished-text
`

/** The severity of every rule, by its id, for code that must not load the rules. */
export const SEVERITY_OF_RULE: Readonly<Record<string, Severity>> = Object.fromEntries(
  RULES.trim()
    .split('\n')
    .flatMap((line) => {
      const [folder, severity, ...names] = line.trim().split(' ') as [string, Severity, ...string[]]
      return names.map((name) => [[folder, name].join('/'), severity])
    }),
)
