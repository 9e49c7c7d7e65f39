/** What can be read, as a file dialog wants it. */
export const readable = '.eml,.msg,.docx,.zip'
