/// What may follow a Korean noun without a space: particles, and the copula.
///
/// Anything else makes another word of it: `커널` is in `커널을`, and not in `커널링`.
enum Particles {
  /// By their beginning, which is enough: `에` stands for `에서`, `에게` and `에는`.
  private static let beginnings = [
    "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "로", "으로", "도", "만", "까지", "부터",
    "보다", "처럼", "마다", "끼리", "께", "한테", "나", "란", "라고", "라는", "라도", "라면", "며", "든", "조차", "밖", "뿐",
    "들",
    "인", "일", "임", "입니다", "였", "하고", "간",
  ].map { Array($0.utf8) }

  static func begin(_ text: ArraySlice<UInt8>) -> Bool {
    beginnings.contains { text.starts(with: $0) }
  }
}
