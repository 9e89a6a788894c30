/** The reason of a review that did not wait for the classifier; the next one has its result. */
export const STILL_CLASSIFYING = 'What the words mean is still being weighed.'
