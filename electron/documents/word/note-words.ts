/** The attribute in which a reference to a note carries its words, once they are written into the tree. */
export const wordsOfNote = 'words-of-note'
