/** The next review has the result of the classifier. */
export const STILL_CLASSIFYING = 'What the words mean is still being weighed.'
