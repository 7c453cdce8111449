/** The driver's own list, for Chromium takes only the last list that it is given. */
const OF_THE_DRIVER = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
];

/**
 * What the browser would do for each new window beside our page: load the page behind its own
 * address bar, and start processes for pages to come. It is most of what a new visitor takes.
 */
const BESIDE_OUR_PAGE = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'PreloadTopChromeWebUI'],
  'SpareRendererForSitePerProcess',
];

/** How journeys start Chromium. */
export const BROWSER_FLAGS: readonly string[] = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  `--disable-features=${[...OF_THE_DRIVER, ...BESIDE_OUR_PAGE].join(',')}`,
];
