/** The window's requests are answered here. */
const breath = () => new Promise<void>((resolve) => setImmediate(resolve))

/**
 * What takes longest to load of an office's program, a helping at a time; the rest comes with the first office. What
 * cannot be loaded says so there, beside the file that cannot be opened.
 */
export async function loadLibraries(nativeBinding: string | undefined): Promise<void> {
  await import('./zod-setup.ts')
  await breath()
  const { loadEngine } = await import('../../db/connection.ts')
  try {
    loadEngine(nativeBinding)
  } catch {
    return
  }
}
