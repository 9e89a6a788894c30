// Written by `npm run rules`. Do not edit.
import type { Rule } from './contract.ts'
import { abuse as conductAbuse } from './conduct/abuse.ts'
import { bulk as conductBulk } from './conduct/bulk.ts'
import { discrimination as conductDiscrimination } from './conduct/discrimination.ts'
import { harassment as conductHarassment } from './conduct/harassment.ts'
import { secondVoice as conductSecondVoice } from './conduct/second-voice.ts'
import { attachmentType as confidentialityAttachmentType } from './confidentiality/attachment-type.ts'
import { complaint as confidentialityComplaint } from './confidentiality/complaint.ts'
import { credential as confidentialityCredential } from './confidentiality/credential.ts'
import { embargo as confidentialityEmbargo } from './confidentiality/embargo.ts'
import { hiddenContent as confidentialityHiddenContent } from './confidentiality/hidden-content.ts'
import { inConfidence as confidentialityInConfidence } from './confidentiality/in-confidence.ts'
import { insecureTransmission as confidentialityInsecureTransmission } from './confidentiality/insecure-transmission.ts'
import { mediaContact as confidentialityMediaContact } from './confidentiality/media-contact.ts'
import { metadata as confidentialityMetadata } from './confidentiality/metadata.ts'
import { operational as confidentialityOperational } from './confidentiality/operational.ts'
import { privilege as confidentialityPrivilege } from './confidentiality/privilege.ts'
import { secondVoice as confidentialitySecondVoice } from './confidentiality/second-voice.ts'
import { sensitiveTopic as confidentialitySensitiveTopic } from './confidentiality/sensitive-topic.ts'
import { subJudice as confidentialitySubJudice } from './confidentiality/sub-judice.ts'
import { handle as crestAndLogoHandle } from './crest-and-logo/handle.ts'
import { letterhead as crestAndLogoLetterhead } from './crest-and-logo/letterhead.ts'
import { crestAndLogoMatch as crestAndLogoMatch } from './crest-and-logo/match.ts'
import { mention as crestAndLogoMention } from './crest-and-logo/mention.ts'
import { banner as markingsBanner } from './markings/banner.ts'
import { choice as markingsChoice } from './markings/choice.ts'
import { classed as markingsClassed } from './markings/classed.ts'
import { contradiction as markingsContradiction } from './markings/contradiction.ts'
import { downgraded as markingsDowngraded } from './markings/downgraded.ts'
import { eyesOnly as markingsEyesOnly } from './markings/eyes-only.ts'
import { field as markingsField } from './markings/field.ts'
import { filename as markingsFilename } from './markings/filename.ts'
import { label as markingsLabel } from './markings/label.ts'
import { legacy as markingsLegacy } from './markings/legacy.ts'
import { mention as markingsMention } from './markings/mention.ts'
import { officialSensitive as markingsOfficialSensitive } from './markings/official-sensitive.ts'
import { portionMark as markingsPortionMark } from './markings/portion-mark.ts'
import { spoken as markingsSpoken } from './markings/spoken.ts'
import { statement as markingsStatement } from './markings/statement.ts'
import { age as personalDataAge } from './personal-data/age.ts'
import { arrestSummonsNumber as personalDataArrestSummons } from './personal-data/arrest-summons.ts'
import { bankAccount as personalDataBankAccount } from './personal-data/bank-account.ts'
import { card as personalDataCard } from './personal-data/card.ts'
import { caseUrn as personalDataCaseUrn } from './personal-data/case-urn.ts'
import { collarNumber as personalDataCollarNumber } from './personal-data/collar-number.ts'
import { crimeReference as personalDataCrimeReference } from './personal-data/crime-reference.ts'
import { criminalOffence as personalDataCriminalOffence } from './personal-data/criminal-offence.ts'
import { croNumber as personalDataCroNumber } from './personal-data/cro-number.ts'
import { dateOfBirth as personalDataDateOfBirth } from './personal-data/date-of-birth.ts'
import { drivingLicence as personalDataDrivingLicence } from './personal-data/driving-licence.ts'
import { email as personalDataEmail } from './personal-data/email.ts'
import { homeAddress as personalDataHomeAddress } from './personal-data/home-address.ts'
import { ibanNumber as personalDataIban } from './personal-data/iban.ts'
import { ipAddress as personalDataIpAddress } from './personal-data/ip-address.ts'
import { legalAnonymity as personalDataLegalAnonymity } from './personal-data/legal-anonymity.ts'
import { mailDisclosure as personalDataMailDisclosure } from './personal-data/mail-disclosure.ts'
import { mailRecipients as personalDataMailRecipients } from './personal-data/mail-recipients.ts'
import { nhsNumber as personalDataNhsNumber } from './personal-data/nhs-number.ts'
import { niNumber as personalDataNiNumber } from './personal-data/ni-number.ts'
import { passport as personalDataPassport } from './personal-data/passport.ts'
import { person as personalDataPerson } from './personal-data/person.ts'
import { phone as personalDataPhone } from './personal-data/phone.ts'
import { pncIdentifier as personalDataPncId } from './personal-data/pnc-id.ts'
import { postcode as personalDataPostcode } from './personal-data/postcode.ts'
import { prisonNumber as personalDataPrisonNumber } from './personal-data/prison-number.ts'
import { probationNumber as personalDataProbationNumber } from './personal-data/probation-number.ts'
import { recognised as personalDataRecognised } from './personal-data/recognised.ts'
import { secondVoice as personalDataSecondVoice } from './personal-data/second-voice.ts'
import { socialHandle as personalDataSocialHandle } from './personal-data/social-handle.ts'
import { specialCategory as personalDataSpecialCategory } from './personal-data/special-category.ts'
import { spokenNumber as personalDataSpokenNumber } from './personal-data/spoken-number.ts'
import { staffList as personalDataStaffList } from './personal-data/staff-list.ts'
import { uprnNumber as personalDataUprn } from './personal-data/uprn.ts'
import { utrNumber as personalDataUtr } from './personal-data/utr.ts'
import { vatNumber as personalDataVatNumber } from './personal-data/vat-number.ts'
import { vehicleReg as personalDataVehicleReg } from './personal-data/vehicle-reg.ts'
import { what3words as personalDataWhat3words } from './personal-data/what3words.ts'
import { appeal as politicalAppeal } from './political/appeal.ts'
import { evenHandedness as politicalEvenHandedness } from './political/even-handedness.ts'
import { officeResources as politicalOfficeResources } from './political/office-resources.ts'
import { publicity as politicalPublicity } from './political/publicity.ts'
import { secondVoice as politicalSecondVoice } from './political/second-voice.ts'
import { slogan as politicalSlogan } from './political/slogan.ts'
import { voteCall as politicalVoteCall } from './political/vote-call.ts'
import { linkBackMissing as publicationLinkBackMissing } from './publication/link-back-missing.ts'
import { outOfDate as publicationOutOfDate } from './publication/out-of-date.ts'
import { photoEvidence as publicationPhotoEvidence } from './publication/photo-evidence.ts'
import { privacyNoticeMissing as publicationPrivacyNoticeMissing } from './publication/privacy-notice-missing.ts'
import { sourceMissing as publicationSourceMissing } from './publication/source-missing.ts'
import { unfinishedText as publicationUnfinishedText } from './publication/unfinished-text.ts'

export const rules: readonly Rule[] = [
  conductAbuse,
  conductBulk,
  conductDiscrimination,
  conductHarassment,
  conductSecondVoice,
  confidentialityAttachmentType,
  confidentialityComplaint,
  confidentialityCredential,
  confidentialityEmbargo,
  confidentialityHiddenContent,
  confidentialityInConfidence,
  confidentialityInsecureTransmission,
  confidentialityMediaContact,
  confidentialityMetadata,
  confidentialityOperational,
  confidentialityPrivilege,
  confidentialitySecondVoice,
  confidentialitySensitiveTopic,
  confidentialitySubJudice,
  crestAndLogoHandle,
  crestAndLogoLetterhead,
  crestAndLogoMatch,
  crestAndLogoMention,
  markingsBanner,
  markingsChoice,
  markingsClassed,
  markingsContradiction,
  markingsDowngraded,
  markingsEyesOnly,
  markingsField,
  markingsFilename,
  markingsLabel,
  markingsLegacy,
  markingsMention,
  markingsOfficialSensitive,
  markingsPortionMark,
  markingsSpoken,
  markingsStatement,
  personalDataAge,
  personalDataArrestSummons,
  personalDataBankAccount,
  personalDataCard,
  personalDataCaseUrn,
  personalDataCollarNumber,
  personalDataCrimeReference,
  personalDataCriminalOffence,
  personalDataCroNumber,
  personalDataDateOfBirth,
  personalDataDrivingLicence,
  personalDataEmail,
  personalDataHomeAddress,
  personalDataIban,
  personalDataIpAddress,
  personalDataLegalAnonymity,
  personalDataMailDisclosure,
  personalDataMailRecipients,
  personalDataNhsNumber,
  personalDataNiNumber,
  personalDataPassport,
  personalDataPerson,
  personalDataPhone,
  personalDataPncId,
  personalDataPostcode,
  personalDataPrisonNumber,
  personalDataProbationNumber,
  personalDataRecognised,
  personalDataSecondVoice,
  personalDataSocialHandle,
  personalDataSpecialCategory,
  personalDataSpokenNumber,
  personalDataStaffList,
  personalDataUprn,
  personalDataUtr,
  personalDataVatNumber,
  personalDataVehicleReg,
  personalDataWhat3words,
  politicalAppeal,
  politicalEvenHandedness,
  politicalOfficeResources,
  politicalPublicity,
  politicalSecondVoice,
  politicalSlogan,
  politicalVoteCall,
  publicationLinkBackMissing,
  publicationOutOfDate,
  publicationPhotoEvidence,
  publicationPrivacyNoticeMissing,
  publicationSourceMissing,
  publicationUnfinishedText,
]
