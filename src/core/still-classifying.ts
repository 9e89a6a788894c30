/** The next review has the classifier's result. */
export const STILL_CLASSIFYING = 'What the words mean is still being weighed.'
