import type { Reading, Rule } from '../contract.ts'
import { fragment, oneLine, pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

/** The office's own business: buying, hiring and funding, and interests properly declared. */
const OFFICIAL = pattern`
  \bregister of interests\b|\bdeclar(?:e|ation|ing)\b
  |\bpurchase order\b|\bpo \d|\binvoice the office\b
  |\btender\b|\bgrant(?:s|ed)?\b|\bin aid of\b|\bcharity\b
  |\bhospice\b|\bsmall business saturday\b
  |\bthe office would like\b|\bbook you\b
`

const office = (reading: Reading) => reading.circumstances.account === 'corporate'

const SALE_TERMS = phrases`
  \d+ for (?:a |£)?(?:tenner|fiver|\d+), order forms?, price list, pay me, cash (?:or|to me),
  place (?:your |an )?orders?, new stock, (?:are|is) in stock, a tenner each, a fiver each
`
const OFFICE_RESOURCES = phrases`
  at my desk, shared drive, pool (?:van|car), in the office, work (?:e-?mail|account), post room, reception,
  office (?:van|printer|hours), staff kitchen
`
const SIDE_WORK = phrases`
  on the side, side hustle, sideline, moonlight(?:ing)?, mates'? rates, (?:in )?my spare time,
  (?:my|some|a bit of|do|doing|of) freelanc(?:e|ing)(?: work)?, my freelance
`
const TRADE = phrases`
  pay, paid, price, prices, rates?, book, bookings?, order, orders, invoice, customers?, clients?, sell, selling,
  sale, offer, discount, business, company, available, commission, hire, quote, work, message me, contact me,
  design\w*, photo\w*, consult\w*, coach\w*, catering, website
`
const OWNED_BY_FAMILY = fragment` own| new| little| other| wife's| husband's| partner's
  | sister's| brother's| daughter's| son's| mum's| dad's
  | cousin's| friend's| mate's| family's| family| aunt's
  | uncle's| nephew's| niece's| girlfriend's| boyfriend's`
const BUSINESSES = phrases`
  business, company, firm, shop, bakery, caf[eé], restaurant, salon, practice, consultancy, agency, studio,
  start-?up, brand, store, stall, garage, gym, bar, pub, cattery, kennels, nursery, online shop, etsy, website,
  book, range, products?, services?, classes, flat, house, property, rental
`
const PROMOTION = phrases`
  book(?:ings?)?, order(?:s|ing)?, buy, discount, offer, off, free, invoice, rates?, prices?, visit, best, try,
  recommend, customers?, sign up, deals?, rent, deposit, available, cheap, mention, use, open(?:s|ing)?, follow,
  come, support, check out, taking
`
const SECOND_HAND_SALE = phrases`
  (?:i'm |am )?selling (?:my|a|an|two|some|our), for sale\b,
  i(?:'ve| have)(?: got)? (?:\w+ ){0,4}(?:for sale|to sell|going cheap), hardly used, good condition, ono\b,
  o\.n\.o, or nearest offer, (?:on|my) (?:ebay|vinted|gumtree|facebook marketplace), buyer collects
`
const OFFICIAL_PROPERTY = phrases`
  houses?, homes?, stations?, buildings?, sites?, land, premises, propert(?:y|ies), plots?, vehicles?, surplus
`
const INVESTMENT_SCHEMES = phrases`
  crypto, bitcoin, forex, day trading, share tips?, investment club, trading fund, betting syndicate, accumulator,
  pyramid scheme, multi-level, downline
`
const TAKING_ORDERS = phrases`
  taking (?:on )?(?:bookings|clients|commissions|orders|new),
  available for (?:hire|bookings|weddings|parties|private), charg(?:e|ing) (?:only |just )?£,
  offer(?:ing)? (?:\w+ ){0,3}(?:at|from|for) £
`
const BUSINESS_TERMS = phrases`
  my (?:own )?(?:\w+ )?(?:business|company|practice|consultancy|flat|coaching|studio), bookings?, rates?, invoice,
  order, rent, sale, offer, free, design, side, commission
`
const SERVICE_VERBS = phrases`
  shoot, film, dj, bake, cater, decorate, do, make, fit, build, design, sell, offer, teach, clean, cut, groom,
  paint, photograph
`
const SERVICES = phrases`
  weddings, parties, cakes, haircuts, nails, make-?up, lashes, massages?, removals, gardens?, gardening, plumbing,
  painting, decorating, websites?, cleaning, dogs?, discos, portraits, cars, kitchens, bathrooms
`

export const privateBusiness: Rule = {
  id: 'conduct/private-business',
  title: 'Private business or sale through the office',
  advice: 'Do this from a private account in your own time, and declare the interest.',
  severity: 'sign-off',
  paragraphs: ['8', '18', '25', '42', '47', '55'],
  limits: 'Misses private business that its words do not show to be private.',
  find: phraseRules({
    type: 'PRIVATE_BUSINESS',
    when: office,
    says: [
      {
        cues: 'tenner fiver quid order orders melts cakes candles catalogue raffle commission',
        says: pattern`\b${SALE_TERMS}\b`,
        near: [pattern`\b${OFFICE_RESOURCES}\b`],
        not: /\bcharity\b|\bhospice\b|\bpurchase order\b|\bstationery\b/,
        because: 'Sells private goods through the office',
      },
      {
        cues: 'side freelance freelancing hustle moonlight own mates sideline spare evenings weekends hobby little',
        says: pattern`\b${SIDE_WORK}\b`,
        near: [pattern`(?:£|\b${TRADE}\b)`],
        notNear: OFFICIAL,
        because: 'Offers private work',
        confidence: 0.7,
      },
      {
        cues: oneLine`
          my our own wife's husband's sister's brother's daughter's son's mum's partner's cousin's friend's mate's
          sisters brothers family aunt's uncle's nephew's
        `,
        says: pattern`\b(?:my|our)(?:${OWNED_BY_FAMILY})+(?: \w+){0,3} ${BUSINESSES}\b`,
        near: [pattern`(?:£|\d+ ?%|\b${PROMOTION}\b)`],
        notNear: OFFICIAL,
        because: 'Promotes the author’s or a relative’s business',
        confidence: 0.75,
      },
      {
        cues: 'sale selling sell ono offers collect cash pair hardly used bargain ebay vinted gumtree marketplace tickets spare',
        says: pattern`\b${SECOND_HAND_SALE}\b`,
        near: [/£ ?\d|\bcash\b|\bbank transfer\b|\bcollect(?: it)? from\b|\boffers?\b|\bno time ?wasters\b/],
        not: pattern`
          \bpolice auction|\b${OFFICIAL_PROPERTY}\b.{0,30}\bfor sale\b
          |\bfor sale (?:by|through|at) (?:auction|the force|agents?)\b
          |\boffice furniture\b|\btickets are (?:on|for) sale\b
        `,
        notNear: OFFICIAL,
        because: 'Sells private goods',
        confidence: 0.75,
      },
      {
        cues: 'flat tenancy rent tenant tenants deposit landlord lodger mortgage let letting viewing',
        says: /\b(?:my|our) (?:\w+ )?(?:flat|house|property|tenants?|lodger|buy.to.let|bedsit|holiday (?:let|home|cottage)|villa|caravan|rental)\b/,
        near: [/£ ?\d|\bdeposit\b|\brent\b|\bviewing\b|\btenancy\b|\bper (?:week|month|night)\b|\bavailable\b/],
        not: /\btenants of\b|\bburgl|\bbroken into\b|\bneighbour/,
        notNear: OFFICIAL,
        because: 'Lets private property',
        confidence: 0.7,
      },
      {
        cues: oneLine`
          crypto bitcoin shares share trades trading invest investment fund bet bets betting accumulator odds tip
          casino poker syndicate forex pyramid returns downline commission mlm
        `,
        says: pattern`\b${INVESTMENT_SCHEMES}\b`,
        near: [
          /£ ?\d|\bput in\b|\bjoin\b|\bi can get\b|\breturns?\b|\b\d+ ?% (?:a|per)\b|\bi do all\b|\bget you\b|\bsign up\b|\binterested\b|\bmy (?:link|code)\b/,
        ],
        not: /\bfraud|\bscam|\bpolice\b|\bseiz|\bvictim|\blaunder/,
        notNear: /\bfraud|\bscam|\bvictims?\b|\bseized\b/,
        because: 'Offers private investments or bets',
        confidence: 0.7,
      },
      {
        cues: 'taking bookings booking available rate rates day hour session consultancy coaching training services clients portfolio quote charge',
        says: pattern`\b(?:i(?:'m| am)?|we(?:'re| are)?) (?:now |also |currently )*${TAKING_ORDERS}`,
        not: /\bthe office\b|\bresidents\b|\bfree of charge\b/,
        notNear: OFFICIAL,
        because: 'Advertises the author’s own services',
        confidence: 0.7,
      },
      {
        cues: 'contacts met list database through office work introduce introductions desk work office email lunchtime quiet',
        says: pattern`
          \b(?:people|contacts?|clients?|addresses|names) (?:that )?i(?:'ve| have)? (?:met|got|gathered|know
            |collected) (?:through|from|via|at) (?:this|the|my) (?:office|work|job|role)\b
          |\b(?:message|email|ring|call|reach|contact) me (?:here )?at (?:work|the office|my desk)\b
          |\b(?:i'm|i am) at my desk in the (?:\w+ )?(?:commissioner|office|opcc|pcc)
        `,
        near: [pattern`(?:£|\b${BUSINESS_TERMS}\b)`],
        notNear: OFFICIAL,
        because: 'Uses office contacts or a desk for a private business',
        confidence: 0.65,
      },
      {
        cues: 'avon catalogue orders lessons slots tuition tutoring book novel album gig copies tupperware raffle paypal etsy deliver childminding dog walking',
        says: pattern`
          \b(?:avon|tupperware|body shop|scentsy|herbalife|forever living|usborne)\b
          |\borders? to me\b
          |\b(?:piano|guitar|singing|driving|yoga|swimming|language|french|maths|riding|dance|fitness) (?:lessons
            |classes|tuition|sessions)\b
          |\bmy (?:new |first |latest |own )?(?:book|novel|album|single|cookbook|range|memoir|poetry|ebook|course)\b
          |\bsigned copies\b|\b(?:my|me) (?:on |by |via )?paypal\b
        `,
        near: [/£ ?\d|\border(?:s|ing)?\b|\bslots?\b|\bpay(?:pal)?\b|\bbuy\b|\bper (?:hour|lesson)\b|\bcatalogue\b/],
        not: /\bfree (?:lessons|classes)\b|\bfunded\b|\byoung people\b|\bstolen\b/,
        notNear: OFFICIAL,
        because: 'Sells private goods or lessons',
        confidence: 0.7,
      },
      {
        cues: oneLine`
          weddings packages quote discount parties haircuts nails makeup lashes massage cakes catering removals
          gardening plumbing painting decorating website cleaning dj babysitting gym memberships code
        `,
        says: pattern`
          \bi (?:also |can |do |now |'ll )*${SERVICE_VERBS}(?: for)? (?:\w+ ){0,3}${SERVICES}\b
          |\bpackages (?:start(?:ing)? )?(?:from|at) £
          |\breply to this email for (?:a|my|prices|a price)\b
          |\b(?:use|with|quote) my (?:discount |referral |promo )?(?:code|link)\b
          |\bmy (?:gym|salon|slimming world|yoga studio|local)\b.{0,40}\b\d+ ?% off\b
        `,
        near: [/£ ?\d|\d+ ?%|\bquote\b|\bprices?\b|\brates?\b|\bbook\b|\bdiscount\b|\bcode\b/],
        notNear: OFFICIAL,
        because: 'Advertises a private trade',
        confidence: 0.7,
      },
      {
        cues: 'caravan static cottage villa chalet apartment sleeps',
        says: /\b(?:our|my) (?:static|caravan|holiday (?:home|let|cottage)|cottage|villa|chalet|apartment)\b|\bsleeps (?:two|four|five|six|seven|eight|\d)\b/,
        near: [/£ ?\d|\bfirst to reply\b|\bmates' rates\b|\bbank transfer\b|\b(?:dates|weeks) (?:left|free)\b/],
        not: OFFICIAL,
        because: 'Lets a holiday home through the office',
      },
      {
        cues: 'printer copier photocopier laminator van car print copies',
        says: pattern`
          \b(?:run|ran|print|printed|copy|laminate)\b.{0,60}\bfor (?:the |my |his |her )(?:wife|husband|missus|mate
            |lad|son|daughter|brother|sister|mum|dad|partner)(?:'s)?\b
          |\b(?:pool|office|work) (?:van|car)\b.{0,60}\b(?:my|wife's|husband's|mate's|sofa|gas bottles|allotment
            |wardrobe)\b
        `,
        not: OFFICIAL,
        because: 'Uses office machines or vehicles for a private errand',
      },
    ],
  }),
  examples: {
    found: [
      {
        text: 'Cancellation at our static in Rhyl, sleeps six, £480. First to reply gets it.',
        circumstances: { kind: 'email' },
      },
      {
        text: 'Can you run off 200 menus on the big printer for my wife’s food truck?',
        circumstances: { kind: 'email' },
      },
      'I do a bit of graphic design on the side, logos from £80, message me here.',
      'My sister’s new bakery does the best cakes, mention this post for 10% off!',
      'Two tickets for sale, £120 the pair, collect from reception, cash only.',
      'I am now taking bookings for my own coaching practice at £650 a day.',
    ],
    clear: [
      'The old station is for sale by sealed offers, and two plots beside it.',
      { text: 'Please run off forty agendas on the big printer for the panel.', circumstances: { kind: 'email' } },
      'I would like to declare that my wife has a small business, which has no dealings with the office. Please add it to the register of interests.',
      'We would like to book you as a freelance photographer at your usual day rate; please quote PO 2208.',
      'Cakes will be on sale in aid of the hospice.',
      'Shop local and visit our markets this Saturday.',
      'My own view is that the business case should come to the board.',
    ],
  },
}
