// Written by `npm run rules`. Do not edit.
import type { Rule } from './contract.ts'
import { crestAndLogoMatch as crestAndLogoMatch } from './crest-and-logo/match.ts'
import { banner as markingsBanner } from './markings/banner.ts'
import { contradiction as markingsContradiction } from './markings/contradiction.ts'
import { downgraded as markingsDowngraded } from './markings/downgraded.ts'
import { eyesOnly as markingsEyesOnly } from './markings/eyes-only.ts'
import { field as markingsField } from './markings/field.ts'
import { filename as markingsFilename } from './markings/filename.ts'
import { inline as markingsInline } from './markings/inline.ts'
import { label as markingsLabel } from './markings/label.ts'
import { legacy as markingsLegacy } from './markings/legacy.ts'
import { mention as markingsMention } from './markings/mention.ts'
import { officialSensitive as markingsOfficialSensitive } from './markings/official-sensitive.ts'
import { portionMark as markingsPortionMark } from './markings/portion-mark.ts'
import { statement as markingsStatement } from './markings/statement.ts'
import { arrestSummonsNumber as personalDataArrestSummons } from './personal-data/arrest-summons.ts'
import { bankAccount as personalDataBankAccount } from './personal-data/bank-account.ts'
import { card as personalDataCard } from './personal-data/card.ts'
import { caseUrn as personalDataCaseUrn } from './personal-data/case-urn.ts'
import { collarNumber as personalDataCollarNumber } from './personal-data/collar-number.ts'
import { crimeReference as personalDataCrimeReference } from './personal-data/crime-reference.ts'
import { croNumber as personalDataCroNumber } from './personal-data/cro-number.ts'
import { dateOfBirth as personalDataDateOfBirth } from './personal-data/date-of-birth.ts'
import { drivingLicence as personalDataDrivingLicence } from './personal-data/driving-licence.ts'
import { email as personalDataEmail } from './personal-data/email.ts'
import { homeAddress as personalDataHomeAddress } from './personal-data/home-address.ts'
import { ibanNumber as personalDataIban } from './personal-data/iban.ts'
import { ipAddress as personalDataIpAddress } from './personal-data/ip-address.ts'
import { nhsNumber as personalDataNhsNumber } from './personal-data/nhs-number.ts'
import { niNumber as personalDataNiNumber } from './personal-data/ni-number.ts'
import { passport as personalDataPassport } from './personal-data/passport.ts'
import { phone as personalDataPhone } from './personal-data/phone.ts'
import { pncIdentifier as personalDataPncId } from './personal-data/pnc-id.ts'
import { postcode as personalDataPostcode } from './personal-data/postcode.ts'
import { prisonNumber as personalDataPrisonNumber } from './personal-data/prison-number.ts'
import { probationNumber as personalDataProbationNumber } from './personal-data/probation-number.ts'
import { socialHandle as personalDataSocialHandle } from './personal-data/social-handle.ts'
import { uprnNumber as personalDataUprn } from './personal-data/uprn.ts'
import { utrNumber as personalDataUtr } from './personal-data/utr.ts'
import { vatNumber as personalDataVatNumber } from './personal-data/vat-number.ts'
import { vehicleReg as personalDataVehicleReg } from './personal-data/vehicle-reg.ts'
import { what3words as personalDataWhat3words } from './personal-data/what3words.ts'

export const rules: readonly Rule[] = [
  crestAndLogoMatch,
  markingsBanner,
  markingsContradiction,
  markingsDowngraded,
  markingsEyesOnly,
  markingsField,
  markingsFilename,
  markingsInline,
  markingsLabel,
  markingsLegacy,
  markingsMention,
  markingsOfficialSensitive,
  markingsPortionMark,
  markingsStatement,
  personalDataArrestSummons,
  personalDataBankAccount,
  personalDataCard,
  personalDataCaseUrn,
  personalDataCollarNumber,
  personalDataCrimeReference,
  personalDataCroNumber,
  personalDataDateOfBirth,
  personalDataDrivingLicence,
  personalDataEmail,
  personalDataHomeAddress,
  personalDataIban,
  personalDataIpAddress,
  personalDataNhsNumber,
  personalDataNiNumber,
  personalDataPassport,
  personalDataPhone,
  personalDataPncId,
  personalDataPostcode,
  personalDataPrisonNumber,
  personalDataProbationNumber,
  personalDataSocialHandle,
  personalDataUprn,
  personalDataUtr,
  personalDataVatNumber,
  personalDataVehicleReg,
  personalDataWhat3words,
]
