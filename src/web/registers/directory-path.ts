/** Where people are added from the tenant’s directory. */
export const DIRECTORY_PATH = '/registers/people/directory'
