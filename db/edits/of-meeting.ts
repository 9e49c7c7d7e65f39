import { edited, isOneOf, type Told } from './telling.ts'

const ofPlan = isOneOf(
  'meeting.edit',
  'meeting.setItems',
  'meeting.setMembers',
  'meeting.setMaterials',
  'meeting.collect',
  'meeting.remove',
  'meeting.restore',
)

/** A meeting and the lists of its plan have one revision. */
export const meeting = (id: string): Told => ({
  subjects: [id],
  touches: ofPlan,
  changes: (deed) => (deed.did === 'meeting.edit' ? edited(deed) : []),
})

/** 発言 */
export const speech = (meetingId: string, id: string): Told => ({
  subjects: [meetingId],
  touches: (deed) =>
    isOneOf('meeting.speak', 'meeting.unsay')(deed) && deed.detail['speechId'] === id && deed.detail['isNew'] !== true,
  changes: (deed) => (deed.did === 'meeting.speak' ? ['words'] : []),
})
