/** Where the meeting is planned, and where one comes back to. */
export const meetingPlace = (id: string): string => `/meeting/${id}`

/** 会議モード, on one item where it is named. */
export const roomPlace = (id: string, itemId?: string): string =>
  `/meeting/${id}/room${itemId === undefined ? '' : `/${itemId}`}`
