/** The names by which the preload script and the program speak. */
export const channels = {
  call: 'office:call',
  changed: 'office:changed',
  device: 'office:device',
} as const

/** What a page may ask of the PC: each opens a dialog, a window, a book we made or the printer; none takes a path from the page. */
export const deviceDeeds = [
  'pickFolder',
  'pickOfficeFile',
  'saveFile',
  'saveToFolder',
  'openBook',
  'openWindow',
  'openPractice',
  'openProjector',
  'print',
] as const
export type DeviceDeed = (typeof deviceDeeds)[number]
