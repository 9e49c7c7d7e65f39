import { edited, type Told } from './telling.ts'

/** A forum and all of its lists have one revision. */
export const forum = (id: string): Told => ({
  subjects: [id],
  touches: ({ did }) => did.startsWith('forum.') && did !== 'forum.make',
  changes: (deed) => (deed.did === 'forum.edit' ? edited(deed) : []),
})
