/** 「15時21分」 of an ISO instant with +09:00. */
export const clockWords = (at: string): string => `${Number(at.slice(11, 13))}時${at.slice(14, 16)}分`
