/** Guides for rarer work of those who decide. */
export const GUIDES_OF_DECIDERS = {
  review: {
    title: 'Decide as independent reviewer',
    link: 'how to decide as independent reviewer',
    about: 'For the person who decides what the Chief Executive may not decide.',
    steps: [
      'Open the item from your email or your home page. The page says why it comes to you.',
      'Read what it is, where it goes and what was found. The most serious finding comes first.',
      'Tick each serious finding once you have seen it. Open each file that is listed.',
      'Approve it, ask for changes, or reject it. Say why if you do not approve.',
      'You have two minutes to take an approval back.',
    ],
    more: [
      ['What comes to you', 'Work of the Chief Executive, and items that name them or in which they have an interest.'],
      ['After an emergency', 'Say whether what went out may stay. If not, it is taken down.'],
      ['You are close to it', 'Declare a conflict of interest on the page of the item. Somebody else then decides.'],
    ],
    ask: ['data-protection-officer', 'admin'],
  },
  stop: {
    title: 'Stop everything that goes out',
    link: 'how to stop everything',
    about:
      'For a major incident or a period of mourning. The Chief Executive, a delegate or a person on call can do it.',
    steps: [
      'Choose “Stop everything that goes out” on your home page, and say why.',
      'Choose if email in which nothing is found waits too.',
      'Press “Stop everything now”. The page lists what it stopped, and the authors are notified.',
      'Tick what may go out, one by one. Withdraw what must not go out at all.',
      'End the stop once nothing is left, and say why.',
    ],
    more: [
      ['What is not stopped', 'What has gone out stays. Drafts can still be written, submitted and decided.'],
      ['Who can let things go', 'Anybody who may stop everything. Both acts are on record with a name.'],
    ],
    ask: ['chief-executive', 'on-call'],
  },
} as const
