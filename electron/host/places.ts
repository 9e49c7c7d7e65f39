/** The two offices a program can have open at once: the office's own, and the practice one. */
export const places = ['main', 'practice'] as const
export type Place = (typeof places)[number]

export const isPlace = (value: unknown): value is Place => places.some((place) => place === value)
