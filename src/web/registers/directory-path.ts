export const DIRECTORY_PATH = '/registers/people/directory'
