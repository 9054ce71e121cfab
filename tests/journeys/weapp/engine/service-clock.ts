/** Source of a function that makes a Date running so many milliseconds ahead; it runs inside the service layer. */
export const SHIFTED_DATE = `(function (ahead) {
  const Real = Date;
  return class Date extends Real {
    constructor(...given) {
      if (given.length === 0) super(Real.now() + ahead());
      else super(...given);
    }
    static now() {
      return Real.now() + ahead();
    }
  };
})`;
