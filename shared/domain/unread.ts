/**
 * What stands in a field and is not, or not yet, what the field holds: 「R8.2.29」, 「25:00」. It is a value of its own, which
 * no shape of the contract takes, so that whatever saves a form with it is refused and nothing else is stored in its place.
 */
export interface Unread {
  readonly unread: string
}

export const isUnread = (value: unknown): value is Unread =>
  typeof value === 'object' && value !== null && 'unread' in value && typeof value.unread === 'string'

/** Whether anything in a form's values, its lines included, cannot be read as it stands. */
export const holdsUnread = (value: unknown): boolean =>
  isUnread(value) || (typeof value === 'object' && value !== null && Object.values(value).some(holdsUnread))
