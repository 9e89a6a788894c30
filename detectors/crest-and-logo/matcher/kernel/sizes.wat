;; A picture at other sizes, and how strong its colours are (see sizes.ts, which lays the memory out). Rows are read and written many pixels
;; at a time: what is written beyond the end of a row is written over by the next.
(module
  (memory (export "memory") 1)

  ;; Half the size: the mean of two by two pixels, one a byte. `line` bytes to a row at `from`, `width` to a row at `to`, eight at a time.
  (func (export "half") (param $from i32) (param $line i32) (param $to i32) (param $width i32) (param $rows i32)
    (local $x i32) (local $at i32) (local $sum v128)
    (loop $row
      (local.set $x (i32.const 0))
      (loop $next
        (local.set $at (i32.add (local.get $from) (i32.shl (local.get $x) (i32.const 1))))
        (local.set $sum (i16x8.shr_u
          (i16x8.add
            (i16x8.add
              (i16x8.extadd_pairwise_i8x16_u (v128.load align=1 (local.get $at)))
              (i16x8.extadd_pairwise_i8x16_u (v128.load align=1 (i32.add (local.get $at) (local.get $line)))))
            (i16x8.splat (i32.const 2)))
          (i32.const 2)))
        (v128.store64_lane align=1 0 (i32.add (local.get $to) (local.get $x)) (i8x16.narrow_i16x8_u (local.get $sum) (local.get $sum)))
        (br_if $next (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 8))) (local.get $width)))
      )
      (local.set $from (i32.add (local.get $from) (i32.shl (local.get $line) (i32.const 1))))
      (local.set $to (i32.add (local.get $to) (local.get $width)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))
    )
  )

  ;; Between neighbours, in fixed point of eight bits. `lines` holds for each row its upper row's first pixel and how far below it lies; `columns`
  ;; for each pixel twice its left neighbour's place in the row, and `parts` how much the left and the right one count, as pairs of 16 bits.
  ;; `line` bytes lead from one row at `from` to the next. Each row is made down first, into `between`, `across` numbers of 16 bits.
  (func (export "shrink") (param $lines i32) (param $line i32) (param $across i32) (param $between i32) (param $columns i32) (param $parts i32)
    (param $to i32) (param $width i32) (param $rows i32)
    (local $at i32) (local $x i32) (local $column i32) (local $down i32) (local $upper v128) (local $lower v128) (local $four v128) (local $eight v128)
    (loop $row
      (local.set $at (i32.load (local.get $lines)))
      (local.set $down (i32.load offset=4 (local.get $lines)))
      (local.set $upper (i16x8.splat (i32.sub (i32.const 256) (local.get $down))))
      (local.set $lower (i16x8.splat (local.get $down)))
      (local.set $x (i32.const 0))
      (loop $down
        (v128.store align=1 (i32.add (local.get $between) (i32.shl (local.get $x) (i32.const 1))) (i16x8.add
          (i16x8.mul (local.get $upper) (v128.load8x8_u align=1 (local.get $at)))
          (i16x8.mul (local.get $lower) (v128.load8x8_u align=1 (i32.add (local.get $at) (local.get $line))))))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br_if $down (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 8))) (local.get $across)))
      )
      (local.set $x (i32.const 0))
      (loop $along
        (local.set $column (i32.add (local.get $columns) (i32.shl (local.get $x) (i32.const 2))))
        (local.set $at (i32.add (local.get $parts) (i32.shl (local.get $x) (i32.const 2))))
        (local.set $four (call $four (local.get $between) (local.get $column) (local.get $at)))
        (local.set $eight (call $four (local.get $between) (i32.add (local.get $column) (i32.const 16)) (i32.add (local.get $at) (i32.const 16))))
        (local.set $eight (i16x8.narrow_i32x4_u (local.get $four) (local.get $eight)))
        (v128.store64_lane align=1 0 (i32.add (local.get $to) (local.get $x)) (i8x16.narrow_i16x8_u (local.get $eight) (local.get $eight)))
        (br_if $along (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 8))) (local.get $width)))
      )
      (local.set $to (i32.add (local.get $to) (local.get $width)))
      (local.set $lines (i32.add (local.get $lines) (i32.const 8)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))
    )
  )

  ;; Four pixels. Numbers that are signed when they are multiplied are made so, and the difference is given back with the half that rounds.
  (func $four (param $between i32) (param $columns i32) (param $parts i32) (result v128)
    (local $pairs v128)
    (local.set $pairs (v128.load32_zero align=1 (i32.add (local.get $between) (i32.load (local.get $columns)))))
    (local.set $pairs (v128.load32_lane align=1 1 (i32.add (local.get $between) (i32.load offset=4 (local.get $columns))) (local.get $pairs)))
    (local.set $pairs (v128.load32_lane align=1 2 (i32.add (local.get $between) (i32.load offset=8 (local.get $columns))) (local.get $pairs)))
    (local.set $pairs (v128.load32_lane align=1 3 (i32.add (local.get $between) (i32.load offset=12 (local.get $columns))) (local.get $pairs)))
    (i32x4.shr_u (i32x4.add
      (i32x4.dot_i16x8_s (v128.xor (local.get $pairs) (i16x8.splat (i32.const 0x8000))) (v128.load align=4 (local.get $parts)))
      (i32x4.splat (i32.const 0x808000)))
      (i32.const 16))
  )

  ;; How far the strongest sample is from the weakest, of three a pixel, at half the size; half as much again is written. Returns how
  ;; many are above `colour`. `line` bytes to a row at `from`, `width` to a row at `to`, eight at a time.
  (func (export "strength") (param $from i32) (param $line i32) (param $to i32) (param $width i32) (param $rows i32) (param $colour i32) (result i32)
    (local $x i32) (local $at i32) (local $count i32) (local $below i32)
    (local $red v128) (local $green v128) (local $blue v128) (local $strong v128)
    (loop $row
      (local.set $x (i32.const 0))
      (local.set $at (local.get $from))
      (loop $next
        (local.set $below (i32.add (local.get $at) (local.get $line)))
        (local.set $red (call $sums (call $reds (local.get $at)) (call $reds (local.get $below))))
        (local.set $green (call $sums (call $greens (local.get $at)) (call $greens (local.get $below))))
        (local.set $blue (call $sums (call $blues (local.get $at)) (call $blues (local.get $below))))
        (local.set $strong (i16x8.shr_u (i16x8.add (i16x8.splat (i32.const 2)) (i16x8.sub
          (i16x8.max_s (local.get $red) (i16x8.max_s (local.get $green) (local.get $blue)))
          (i16x8.min_s (local.get $red) (i16x8.min_s (local.get $green) (local.get $blue)))))
          (i32.const 2)))
        (local.set $count (i32.add (local.get $count) (i32.popcnt (i32.and
          (i16x8.bitmask (i16x8.gt_s (local.get $strong) (i16x8.splat (local.get $colour))))
          (i32.shr_u (i32.const 0xff) (call $beyond (i32.sub (i32.add (local.get $x) (i32.const 8)) (local.get $width))))))))
        (local.set $strong (i16x8.shr_u (i16x8.add (local.get $strong) (i16x8.add (local.get $strong) (local.get $strong))) (i32.const 1)))
        (v128.store64_lane align=1 0 (i32.add (local.get $to) (local.get $x)) (i8x16.narrow_i16x8_u (local.get $strong) (local.get $strong)))
        (local.set $at (i32.add (local.get $at) (i32.const 48)))
        (br_if $next (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 8))) (local.get $width)))
      )
      (local.set $from (i32.add (local.get $from) (i32.shl (local.get $line) (i32.const 1))))
      (local.set $to (i32.add (local.get $to) (local.get $width)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))
    )
    (local.get $count)
  )

  (func $beyond (param $over i32) (result i32)
    (select (local.get $over) (i32.const 0) (i32.gt_s (local.get $over) (i32.const 0)))
  )

  (func $sums (param $above v128) (param $below v128) (result v128)
    (i16x8.add (i16x8.extadd_pairwise_i8x16_u (local.get $above)) (i16x8.extadd_pairwise_i8x16_u (local.get $below)))
  )

  ;; One sample of each of sixteen pixels.
  (func $reds (param $at i32) (result v128)
    (i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 17 20 23 26 29
      (i8x16.shuffle 0 3 6 9 12 15 18 21 24 27 30 0 0 0 0 0 (v128.load align=1 (local.get $at)) (v128.load offset=16 align=1 (local.get $at)))
      (v128.load offset=32 align=1 (local.get $at)))
  )

  (func $greens (param $at i32) (result v128)
    (i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 18 21 24 27 30
      (i8x16.shuffle 1 4 7 10 13 16 19 22 25 28 31 0 0 0 0 0 (v128.load align=1 (local.get $at)) (v128.load offset=16 align=1 (local.get $at)))
      (v128.load offset=32 align=1 (local.get $at)))
  )

  (func $blues (param $at i32) (result v128)
    (i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 16 19 22 25 28 31
      (i8x16.shuffle 2 5 8 11 14 17 20 23 26 29 0 0 0 0 0 0 (v128.load align=1 (local.get $at)) (v128.load offset=16 align=1 (local.get $at)))
      (v128.load offset=32 align=1 (local.get $at)))
  )
)
