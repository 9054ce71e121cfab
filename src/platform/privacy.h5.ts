/** Whether the person has agreed to the platform's privacy contract; the web page has none of its own. */
export function hasAgreedToPrivacy(): Promise<boolean> {
  return Promise.resolve(true);
}

/** Shows the platform's privacy contract. */
export function openPrivacyContract(): void {
  // Nothing to show: the page 协议与隐私 says it all.
}
