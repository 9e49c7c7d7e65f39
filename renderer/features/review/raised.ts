/** A list with the one at `place` moved up by one; the first stays where it is. */
export const raised = <T>(list: readonly T[], place: number): T[] =>
  place < 1
    ? [...list]
    : [
        ...list.slice(0, place - 1),
        ...list.slice(place, place + 1),
        ...list.slice(place - 1, place),
        ...list.slice(place + 1),
      ]
