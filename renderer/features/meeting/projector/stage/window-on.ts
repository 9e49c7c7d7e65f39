/** The first of so many lines that are shown of a longer list, so that the present one stands among them. */
export const windowOn = ({ at, of, shown }: { at: number; of: number; shown: number }): number =>
  Math.max(0, Math.min(at - Math.floor(shown / 2), of - shown))
