/** Loads nothing: the five plans name no initiative. */
export async function loadSample(): Promise<void> {}
