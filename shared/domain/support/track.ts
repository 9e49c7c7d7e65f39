/** The two tracks every selected prefecture is accompanied on: 人材確保 and one 重点テーマ (domain.md §0-1). */
export const tracks = ['TALENT', 'THEME'] as const
export type Track = (typeof tracks)[number]

export const trackLabel = { TALENT: '人材確保', THEME: '重点テーマ' } as const satisfies Record<Track, string>

export const themeLetters = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type ThemeLetter = (typeof themeLetters)[number]
