const KB = 1024;

/** What may be uploaded at most. WeChat allows 2 MB a package; ours open on a slow network. */
export const BUDGETS = { main: 600 * KB, package: 300 * KB, whole: 1.8 * 1024 * KB };

const inKb = (bytes) => `${(bytes / KB).toFixed(1)} KB`;

/** Bytes of the whole, of the main package and of each sub-package. */
export function sizesOf({ files, packageRoots, bytes }) {
  const sumOf = (wanted) => files.filter(wanted).reduce((sum, file) => sum + bytes(file), 0);
  const inMain = (file) => !packageRoots.some((root) => file.startsWith(root));
  return {
    whole: sumOf(() => true),
    main: sumOf(inMain),
    packages: packageRoots.map((root) => [root, sumOf((file) => file.startsWith(root))]),
  };
}

const within = (name, bytes, most) => ({
  name: `${name} ${inKb(bytes)}，预算 ${inKb(most)}`,
  faults: bytes <= most ? [] : [`超出 ${inKb(bytes - most)}`],
});

/** Main package, each sub-package and the whole against their budgets. */
export function budgetGate(program) {
  const sizes = sizesOf(program);
  return [
    within('主包', sizes.main, BUDGETS.main),
    ...sizes.packages.map(([root, bytes]) => within(`分包 ${root}`, bytes, BUDGETS.package)),
    within('整包', sizes.whole, BUDGETS.whole),
  ];
}
