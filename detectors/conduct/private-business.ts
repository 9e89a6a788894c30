import type { Reading, Rule } from '../contract.ts'
import { inKind } from '../in-kind.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

/** The office's own business: buying, hiring and funding, and interests properly declared. */
const OFFICIAL = pattern`
  \bregister of interests\b|\bdeclar(?:e|ation|ing)\b|\bpurchase order\b|\bpo \d|\bthe office would like\b|\btender\b
  |\bgrant(?:s|ed)?\b|\bin aid of\b|\bcharity\b|\bhospice\b|\bbook you\b|\bpolice auction\b|\bfraud|\bscam|\bseized\b|\bstolen\b
`
const PRICE = pattern`£ ?\d|\d+ ?% off|\b(?:cash only|ono|or nearest offer|mates'? rates|price list|discount|bookings?|invoice me)\b|\borders? (?:to me|by)\b`
const FAMILY = phrases`
  wife's, husband's, partner's, sister's, brother's, daughter's, son's, mum's, dad's, cousin's, friend's, mate's,
  missus's, lad's
`
const KIN = phrases`wife, husband, partner, sister, brother, daughter, son, mum, dad, cousin, friend, mate, lad, ${FAMILY}`
const BUSINESS = phrases`
  business, company, firm, shop, bakery, caf[eé], restaurant, salon, consultancy, studio, start-?up, stall, garage, gym,
  food truck, practice, brand, book, novel, album, classes, page, cottage, caravan, villa, static
`

export const privateBusiness: Rule = {
  id: 'conduct/private-business',
  title: 'Private business or sale through the office',
  advice:
    'Keep private business out of the office’s accounts, equipment and time. Declare the interest to your manager.',
  severity: 'sign-off',
  paragraphs: ['8', '18', '25', '42', '47', '55', '62'],
  limits: 'Finds a sale or trade with its price or order. The classifier looks for the rest.',
  find: phraseRules({
    type: 'PRIVATE_BUSINESS',
    when: ({ circumstances }: Reading) => circumstances.account === 'corporate',
    says: [
      {
        cues: 'side hustle freelance freelancing rates spare moonlighting taking available',
        says: pattern`
          \b(?:on the side|side hustle|mates'? rates|my freelance|freelancing)\b
          |\bi(?:'m| am)? (?:now |also |currently )*(?:taking (?:on )?(?:bookings|clients|commissions|orders)|available for (?:hire|weddings|parties))\b
        `,
        near: [PRICE],
        notNear: OFFICIAL,
        because: 'Offers private work',
        confidence: 0.76,
      },
      {
        cues: 'my our',
        says: pattern`\b(?:my|our) (?:own |new |little )*(?:${FAMILY} )?(?:own |new |little )*(?:\w+ )?${BUSINESS}\b`,
        near: [PRICE],
        notNear: OFFICIAL,
        because: 'Promotes the author’s or a relative’s business or property',
        confidence: 0.7,
      },
      {
        cues: 'sale selling sell ebay vinted gumtree avon tupperware scentsy herbalife catalogue melts',
        says: pattern`
          \b(?:i'm |i am |am )?selling (?:my|a|an|two|some)\b|\bfor sale\b|\b(?:on|my) (?:ebay|vinted|gumtree)\b
          |\b(?:tupperware|scentsy|herbalife|avon (?:catalogue|order|rep)|wax melts)\b
        `,
        near: [PRICE],
        not: pattern`
          \bfor sale: (?:our|the) \w+|\bfor sale (?:by|through|at)\b|\b(?:raffle|guide dogs|charity)\b|\b(?:buildings?|sites?|land|stations?
            |vehicles?|furniture)\b[^.]{0,30}\bfor sale\b|\btickets are\b
        `,
        notNear: OFFICIAL,
        because: 'Sells private goods',
        confidence: 0.76,
      },
      {
        cues: 'sweepstake sweepstakes bet365 accumulator acca bookies flutter betting',
        says: /\b(?:sweepstakes?|bet365|accumulator (?:on|for|tip)|acca|have a flutter|fancy a flutter|betting (?:tips?|slips?|club))\b/,
        not: /\b(?:harm|addict\w*|illegal|licen[cs]\w+|fraud|crime|police|charity|support)\b/,
        notNear: OFFICIAL,
        because: 'Offers or organises gambling',
        confidence: 0.76,
      },
      {
        cues: 'printer copier photocopier van car print copy run frank laminate post',
        says: pattern`
          \b(?:run|print|copy|laminate)\b[^.]{0,60}\bfor (?:the |my |his |her )(?:${FAMILY}|wife|husband|missus|mate|lad|mum)\b
          |\b(?:run|print|copy|laminate|frank|post)\b[^.]{0,40}\bmy (?:own |\w+'s )?(?:wedding|birthday|party|christening|holiday|house|invitations?
          |dissertation)\b
          |\b(?:pool|office|work) (?:van|car)\b[^.]{0,60}\bmy (?:sofa|own|move|${KIN})\b
        `,
        notNear: OFFICIAL,
        because: 'Uses office machines or vehicles for a private errand',
        confidence: 0.76,
      },
    ],
  }),
  examples: {
    found: [
      'I do a bit of graphic design on the side, logos from £80, message me here.',
      'My sister’s new bakery does the best cakes, mention this post for 10% off!',
      'Two tickets for sale, £120 the pair, collect from reception, cash only.',
      inKind('email', 'Can you run off 200 menus on the big printer for my wife’s food truck?'),
      inKind('email', 'Could the post room run my wedding invitations through the franking machine?'),
      inKind('email', 'Can I borrow the pool car on Saturday to move my daughter into halls?'),
      inKind('email', 'Office sweepstake on the National, £5 a horse!'),
      inKind('email', 'Avon catalogue is out, orders to me by Friday.'),
    ],
    clear: [
      'For sale: our old station in Rowley. Offers over £250,000.',
      'My sister’s flat is £600 a month, so I must leave on time on the 1st.',
      'Illegal betting slips were found in the shop by police.',
      'The old station is for sale by sealed offers of £90,000 or more.',
      'I would like to declare that my wife has a small business, which has no dealings with the office.',
      'We would like to book you as a freelance photographer at your usual day rate of £200; please quote PO 2208.',
      'The new Avon and Somerset contract is worth £2 million.',
      'Cakes will be on sale in aid of the hospice, £1 each.',
      'My own view is that the business case should come to the board.',
    ],
  },
}
