/** Where Ctrl+K leads within a screen of a case: the button that drafts the report of that month (`2026-11`). */
export const draftMark = (month: string): string => `draft-${month}`
