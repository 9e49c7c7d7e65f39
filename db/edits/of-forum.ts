import { edited, type Told } from './telling.ts'

/** A forum and all of its lists have one revision. */
const forum = (id: string): Told => ({
  subjects: [id],
  touches: ({ did }) => did.startsWith('forum.') && did !== 'forum.make',
  changes: (deed) => (deed.did === 'forum.edit' ? edited(deed) : []),
})

const told = (_db: unknown, { id }: { readonly id: string }): Told => forum(id)

/** By operation; the compiler asks for a line of every one that carries a revision. */
export const tellersOfForum = {
  'forum.edit': told,
  'forum.setSlots': told,
  'forum.setBoard': told,
  'forum.setPresence': told,
  'forum.invite': told,
  'forum.takeParticipants': told,
  'forum.attend': told,
  'forum.dropParticipant': told,
  'forum.setMaterials': told,
  'forum.permit': told,
  'forum.setQuestions': told,
  'forum.takeReplies': told,
  'forum.dropReplies': told,
  'forum.group': told,
  'forum.markReported': told,
  'forum.remove': told,
  'forum.restore': told,
} as const
