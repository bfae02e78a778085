extension EntryResolver {
  /// The food of a package, own foods first. Tables hold some numbers that are no barcodes by
  /// their last digit.
  func food(barcode digits: String) throws(EntryProblem) -> Food {
    let barcode = Result { () throws(BarcodeProblem) in try Barcode(digits) }
    let numbers = [try? barcode.get().number, Int64(digits)].compactMap { $0 }
    for number in numbers {
      if let food = own.food(barcode: number) ?? catalog.food(barcode: number) { return food }
    }
    try throwFailure()
    if case .failure(let problem) = barcode { throw .badBarcode(problem) }
    throw .noBarcode(digits)
  }
}
