const deeds: (() => void)[] = []

/** For what a test leaves open or lying about: done when it is over, the newest first. */
export const afterwards = (deed: () => void): void => void deeds.push(deed)

export function sweep(): void {
  for (const deed of deeds.splice(0).reverse()) deed()
}
