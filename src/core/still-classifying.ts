/** Said of a second voice that was not waited for: it is still weighing, and whoever asks again hears the rest. */
export const STILL_LISTENING = 'What the words mean is still being weighed.'
