import { uuidOf } from './uuid-of.ts'

/** A reply is known by what it says: the same sheet twice is one reply. */
export const replyIdOf = (forumId: string, mark: string): string => uuidOf(forumId, 'reply', mark)
