;; The inner loops of the first look (see scan.ts, which lays the memory out). A cell is two 16-bit numbers, x and y.
(module
  (memory (export "memory") 1)

  ;; How well each cell of a picture answers to edges of sixteen directions: its part in that direction, its own length counting up to
  ;; `there` and no more, in steps of 1/15. Sixteen cells at a time. `sides` holds the first eight directions as x and y; the others are
  ;; their negatives. `size` is the bytes from one direction's map to the next.
  (func (export "respond") (param $cells i32) (param $end i32) (param $maps i32) (param $size i32) (param $sides i32) (param $there f32)
    (local $k i32) (local $to i32) (local $side i32)
    (local $cell v128) (local $x v128) (local $y v128) (local $by v128) (local $c v128) (local $s v128) (local $whole v128)
    (local $x0 v128) (local $x1 v128) (local $x2 v128) (local $x3 v128)
    (local $y0 v128) (local $y1 v128) (local $y2 v128) (local $y3 v128)
    (local.set $whole (v128.const f32x4 12582912 12582912 12582912 12582912))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $cells) (local.get $end)))
        (if (v128.any_true (v128.or
              (v128.or (v128.load align=4 (local.get $cells)) (v128.load offset=16 align=4 (local.get $cells)))
              (v128.or (v128.load offset=32 align=4 (local.get $cells)) (v128.load offset=48 align=4 (local.get $cells)))))
          (then
            (local.set $k (i32.const 0))
            (loop $four
              (local.set $cell (v128.load align=4 (i32.add (local.get $cells) (local.get $k))))
              (local.set $x (f32x4.convert_i32x4_s (i32x4.shr_s (i32x4.shl (local.get $cell) (i32.const 16)) (i32.const 16))))
              (local.set $y (f32x4.convert_i32x4_s (i32x4.shr_s (local.get $cell) (i32.const 16))))
              (local.set $by (f32x4.div (v128.const f32x4 15 15 15 15) (f32x4.max (f32x4.splat (local.get $there))
                (f32x4.sqrt (f32x4.add (f32x4.mul (local.get $x) (local.get $x)) (f32x4.mul (local.get $y) (local.get $y)))))))
              (local.set $x0 (local.get $x1)) (local.set $x1 (local.get $x2)) (local.set $x2 (local.get $x3))
              (local.set $y0 (local.get $y1)) (local.set $y1 (local.get $y2)) (local.set $y2 (local.get $y3))
              (local.set $x3 (f32x4.mul (local.get $x) (local.get $by)))
              (local.set $y3 (f32x4.mul (local.get $y) (local.get $by)))
              (br_if $four (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 16))) (i32.const 64)))
            )
            (local.set $k (i32.const 0))
            (local.set $to (local.get $maps))
            (loop $direction
              (local.set $side (i32.add (local.get $sides) (i32.shl (local.get $k) (i32.const 3))))
              (local.set $c (v128.load32_splat (local.get $side)))
              (local.set $s (v128.load32_splat offset=4 (local.get $side)))
              ;; Rounded by what is added: of so great a number the last digit is 1.
              (local.set $cell (i8x16.narrow_i16x8_s
                (i16x8.narrow_i32x4_s
                  (i32x4.sub (f32x4.add (local.get $whole)
                    (f32x4.add (f32x4.mul (local.get $x0) (local.get $c)) (f32x4.mul (local.get $y0) (local.get $s)))) (local.get $whole))
                  (i32x4.sub (f32x4.add (local.get $whole)
                    (f32x4.add (f32x4.mul (local.get $x1) (local.get $c)) (f32x4.mul (local.get $y1) (local.get $s)))) (local.get $whole)))
                (i16x8.narrow_i32x4_s
                  (i32x4.sub (f32x4.add (local.get $whole)
                    (f32x4.add (f32x4.mul (local.get $x2) (local.get $c)) (f32x4.mul (local.get $y2) (local.get $s)))) (local.get $whole))
                  (i32x4.sub (f32x4.add (local.get $whole)
                    (f32x4.add (f32x4.mul (local.get $x3) (local.get $c)) (f32x4.mul (local.get $y3) (local.get $s)))) (local.get $whole)))))
              (v128.store align=1 (local.get $to) (local.get $cell))
              (v128.store align=1 (i32.add (local.get $to) (i32.shl (local.get $size) (i32.const 3))) (i8x16.neg (local.get $cell)))
              (local.set $to (i32.add (local.get $to) (local.get $size)))
              (br_if $direction (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 1))) (i32.const 8)))
            )
          )
          (else
            (local.set $k (i32.const 16))
            (local.set $to (local.get $maps))
            (loop $none
              (v128.store align=1 (local.get $to) (v128.const i32x4 0 0 0 0))
              (local.set $to (i32.add (local.get $to) (local.get $size)))
              (br_if $none (local.tee $k (i32.sub (local.get $k) (i32.const 1))))
            )
          )
        )
        (local.set $cells (i32.add (local.get $cells) (i32.const 64)))
        (local.set $maps (i32.add (local.get $maps) (i32.const 16)))
        (br $next)
      )
    )
  )

  ;; Where the cells of a template are to be read, from its table of groups of 40 bytes: eight cells, each its direction, row and column as 8,
  ;; 12 and 12 bits, their weight, and what part of what is needed must have come together when they are summed. To `to`, in groups of 48 bytes:
  ;; eight addresses of the answers at the first place, and the weight eight times; to `parts`, the parts of all groups, one after another.
  (func (export "place") (param $from i32) (param $end i32) (param $to i32) (param $parts i32) (param $columns i32) (param $maps i32) (param $size i32)
    (local $half i32) (local $cells v128)
    (loop $group
      (local.set $half (i32.const 2))
      (loop $four
        (local.set $cells (v128.load align=4 (local.get $from)))
        (v128.store align=4 (local.get $to) (i32x4.add
          (i32x4.add (i32x4.splat (local.get $maps)) (v128.and (local.get $cells) (i32x4.splat (i32.const 0xfff))))
          (i32x4.add
            (i32x4.mul (i32x4.splat (local.get $size)) (i32x4.shr_u (local.get $cells) (i32.const 24)))
            (i32x4.mul (i32x4.splat (local.get $columns))
              (v128.and (i32x4.shr_u (local.get $cells) (i32.const 12)) (i32x4.splat (i32.const 0xfff)))))))
        (local.set $from (i32.add (local.get $from) (i32.const 16)))
        (local.set $to (i32.add (local.get $to) (i32.const 16)))
        (br_if $four (local.tee $half (i32.sub (local.get $half) (i32.const 1))))
      )
      (v128.store align=4 (local.get $to) (i16x8.splat (i32.load (local.get $from))))
      (i32.store (local.get $parts) (i32.load offset=4 (local.get $from)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $parts (i32.add (local.get $parts) (i32.const 4)))
      (br_if $group (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 8))) (local.get $end)))
    )
  )

  ;; For each of `rows` rows of `places` places, `columns` apart: score = sum of the template's answers × worth × across[column] × down[row].
  ;; No eight answers are more than a byte holds, no sum of groups more than 16 bits.
  ;; 32 places at a time: beyond the last place of a row `across` must be 0. Only where one of 32 comes to the part that is needed after every
  ;; group are scores written (beyond the row's end, the next one writes after); `hits` are the addresses of the first of them and of the end, at the
  ;; end of the row at the latest, and their count is returned.
  ;; `room` holds for every 32 columns one by the most that `across` is there. `bars` has room for what is needed after each group.
  (func (export "scan")
    (param $scores i32) (param $template i32) (param $end i32) (param $parts i32) (param $bars i32) (param $columns i32) (param $places i32)
    (param $rows i32) (param $across i32) (param $room i32) (param $down i32) (param $worth f32) (param $floor f32) (param $hits i32) (result i32)
    (local $column i32) (local $row i32) (local $needed f32) (local $group i32) (local $at i32) (local $one i32) (local $found i32) (local $base i32)
    (local $by v128) (local $least f32) (local $before f32) (local $bar i32) (local $weight v128) (local $first v128) (local $heavy f32)
    (local $p v128) (local $q v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $heavy (f32.convert_i32_s (i32.load16_s offset=32 (local.get $template))))
    (local.set $before (f32.const nan))
    (loop $next
      (local.set $by (f32x4.splat (f32.mul (local.get $worth) (f32.load (i32.add (local.get $down) (i32.shl (local.get $row) (i32.const 2)))))))
      (local.set $least (f32.div (local.get $floor) (f32x4.extract_lane 0 (local.get $by))))
      (local.set $base (i32.mul (local.get $row) (local.get $columns)))
      (local.set $column (i32.const 0))
      (loop $along
        (local.set $at (i32.add (local.get $base) (local.get $column)))
        (local.set $needed (f32.min (f32.const 32767) (f32.mul (local.get $least)
          (f32.load (i32.add (local.get $room) (i32.shr_u (local.get $column) (i32.const 3)))))))
        ;; Between the edges of a picture the same is needed everywhere.
        (if (f32.ne (local.get $needed) (local.get $before)) (then
          (local.set $before (local.get $needed))
          (local.set $one (i32.const 0))
          (local.set $group (local.get $template))
          (loop $four
            (v128.store align=4 (i32.add (local.get $bars) (local.get $one)) (i32x4.trunc_sat_f32x4_s (f32x4.mul
              (f32x4.splat (local.get $needed)) (v128.load align=4 (i32.add (local.get $parts) (local.get $one))))))
            (local.set $one (i32.add (local.get $one) (i32.const 16)))
            (br_if $four (i32.lt_u (local.tee $group (i32.add (local.get $group) (i32.const 192))) (local.get $end)))
          )
          ;; The first eight are compared as bytes, before they are weighed.
          (local.set $first (i8x16.splat (i32.trunc_sat_f32_s (f32.max (f32.const -128) (f32.min (f32.const 127) (f32.floor
            (f32.div (f32.convert_i32_s (i32.load (local.get $bars))) (local.get $heavy))))))))))
        (block $low
          (local.set $group (local.get $template))
          (local.set $one (i32.add (i32.load (local.get $group)) (local.get $at)))
          (local.set $p (v128.load align=1 (local.get $one))) (local.set $q (v128.load offset=16 align=1 (local.get $one)))
          (local.set $one (i32.add (i32.load offset=4 (local.get $group)) (local.get $at)))
          (local.set $p (i8x16.add (local.get $p) (v128.load align=1 (local.get $one)))) (local.set $q (i8x16.add (local.get $q) (v128.load offset=16 align=1 (local.get $one))))
          (local.set $one (i32.add (i32.load offset=8 (local.get $group)) (local.get $at)))
          (local.set $p (i8x16.add (local.get $p) (v128.load align=1 (local.get $one)))) (local.set $q (i8x16.add (local.get $q) (v128.load offset=16 align=1 (local.get $one))))
          (local.set $one (i32.add (i32.load offset=12 (local.get $group)) (local.get $at)))
          (local.set $p (i8x16.add (local.get $p) (v128.load align=1 (local.get $one)))) (local.set $q (i8x16.add (local.get $q) (v128.load offset=16 align=1 (local.get $one))))
          (local.set $one (i32.add (i32.load offset=16 (local.get $group)) (local.get $at)))
          (local.set $p (i8x16.add (local.get $p) (v128.load align=1 (local.get $one)))) (local.set $q (i8x16.add (local.get $q) (v128.load offset=16 align=1 (local.get $one))))
          (local.set $one (i32.add (i32.load offset=20 (local.get $group)) (local.get $at)))
          (local.set $p (i8x16.add (local.get $p) (v128.load align=1 (local.get $one)))) (local.set $q (i8x16.add (local.get $q) (v128.load offset=16 align=1 (local.get $one))))
          (local.set $one (i32.add (i32.load offset=24 (local.get $group)) (local.get $at)))
          (local.set $p (i8x16.add (local.get $p) (v128.load align=1 (local.get $one)))) (local.set $q (i8x16.add (local.get $q) (v128.load offset=16 align=1 (local.get $one))))
          (local.set $one (i32.add (i32.load offset=28 (local.get $group)) (local.get $at)))
          (local.set $p (i8x16.add (local.get $p) (v128.load align=1 (local.get $one)))) (local.set $q (i8x16.add (local.get $q) (v128.load offset=16 align=1 (local.get $one))))
          (br_if $low (i32.eqz (v128.any_true (i8x16.gt_s (i8x16.max_s (local.get $p) (local.get $q)) (local.get $first)))))
          (local.set $weight (v128.load offset=32 align=4 (local.get $group)))
          (local.set $a (i16x8.mul (i16x8.extend_low_i8x16_s (local.get $p)) (local.get $weight)))
          (local.set $b (i16x8.mul (i16x8.extend_high_i8x16_s (local.get $p)) (local.get $weight)))
          (local.set $c (i16x8.mul (i16x8.extend_low_i8x16_s (local.get $q)) (local.get $weight)))
          (local.set $d (i16x8.mul (i16x8.extend_high_i8x16_s (local.get $q)) (local.get $weight)))
          (local.set $bar (local.get $bars))
          (block $whole
            (loop $groups
              (br_if $whole (i32.ge_u (local.tee $group (i32.add (local.get $group) (i32.const 48))) (local.get $end)))
              (local.set $bar (i32.add (local.get $bar) (i32.const 4)))
              (local.set $one (i32.add (i32.load (local.get $group)) (local.get $at)))
              (local.set $p (v128.load align=1 (local.get $one))) (local.set $q (v128.load offset=16 align=1 (local.get $one)))
              (local.set $one (i32.add (i32.load offset=4 (local.get $group)) (local.get $at)))
              (local.set $p (i8x16.add (local.get $p) (v128.load align=1 (local.get $one)))) (local.set $q (i8x16.add (local.get $q) (v128.load offset=16 align=1 (local.get $one))))
              (local.set $one (i32.add (i32.load offset=8 (local.get $group)) (local.get $at)))
              (local.set $p (i8x16.add (local.get $p) (v128.load align=1 (local.get $one)))) (local.set $q (i8x16.add (local.get $q) (v128.load offset=16 align=1 (local.get $one))))
              (local.set $one (i32.add (i32.load offset=12 (local.get $group)) (local.get $at)))
              (local.set $p (i8x16.add (local.get $p) (v128.load align=1 (local.get $one)))) (local.set $q (i8x16.add (local.get $q) (v128.load offset=16 align=1 (local.get $one))))
              (local.set $one (i32.add (i32.load offset=16 (local.get $group)) (local.get $at)))
              (local.set $p (i8x16.add (local.get $p) (v128.load align=1 (local.get $one)))) (local.set $q (i8x16.add (local.get $q) (v128.load offset=16 align=1 (local.get $one))))
              (local.set $one (i32.add (i32.load offset=20 (local.get $group)) (local.get $at)))
              (local.set $p (i8x16.add (local.get $p) (v128.load align=1 (local.get $one)))) (local.set $q (i8x16.add (local.get $q) (v128.load offset=16 align=1 (local.get $one))))
              (local.set $one (i32.add (i32.load offset=24 (local.get $group)) (local.get $at)))
              (local.set $p (i8x16.add (local.get $p) (v128.load align=1 (local.get $one)))) (local.set $q (i8x16.add (local.get $q) (v128.load offset=16 align=1 (local.get $one))))
              (local.set $one (i32.add (i32.load offset=28 (local.get $group)) (local.get $at)))
              (local.set $p (i8x16.add (local.get $p) (v128.load align=1 (local.get $one)))) (local.set $q (i8x16.add (local.get $q) (v128.load offset=16 align=1 (local.get $one))))
              (local.set $weight (v128.load offset=32 align=4 (local.get $group)))
              (local.set $a (i16x8.add (local.get $a) (i16x8.mul (i16x8.extend_low_i8x16_s (local.get $p)) (local.get $weight))))
              (local.set $b (i16x8.add (local.get $b) (i16x8.mul (i16x8.extend_high_i8x16_s (local.get $p)) (local.get $weight))))
              (local.set $c (i16x8.add (local.get $c) (i16x8.mul (i16x8.extend_low_i8x16_s (local.get $q)) (local.get $weight))))
              (local.set $d (i16x8.add (local.get $d) (i16x8.mul (i16x8.extend_high_i8x16_s (local.get $q)) (local.get $weight))))
              (br_if $groups (v128.any_true (i16x8.gt_s
                (i16x8.max_s (i16x8.max_s (local.get $a) (local.get $b)) (i16x8.max_s (local.get $c) (local.get $d)))
                (v128.load16_splat align=2 (local.get $bar)))))
              (br $low)
            )
          )
          (local.set $one (i32.add (local.get $scores) (i32.shl (local.get $at) (i32.const 2))))
          (local.set $group (i32.add (local.get $across) (i32.shl (local.get $column) (i32.const 2))))
          (v128.store align=4 (local.get $one) (f32x4.mul (v128.load align=4 (local.get $group))
            (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $a))))))
          (v128.store offset=16 align=4 (local.get $one) (f32x4.mul (v128.load offset=16 align=4 (local.get $group))
            (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $a))))))
          (v128.store offset=32 align=4 (local.get $one) (f32x4.mul (v128.load offset=32 align=4 (local.get $group))
            (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $b))))))
          (v128.store offset=48 align=4 (local.get $one) (f32x4.mul (v128.load offset=48 align=4 (local.get $group))
            (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $b))))))
          (v128.store offset=64 align=4 (local.get $one) (f32x4.mul (v128.load offset=64 align=4 (local.get $group))
            (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $c))))))
          (v128.store offset=80 align=4 (local.get $one) (f32x4.mul (v128.load offset=80 align=4 (local.get $group))
            (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $c))))))
          (v128.store offset=96 align=4 (local.get $one) (f32x4.mul (v128.load offset=96 align=4 (local.get $group))
            (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $d))))))
          (v128.store offset=112 align=4 (local.get $one) (f32x4.mul (v128.load offset=112 align=4 (local.get $group))
            (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $d))))))
          (local.set $group (i32.add (local.get $hits) (i32.shl (local.get $found) (i32.const 3))))
          (i32.store (local.get $group) (local.get $one))
          (local.set $one (i32.add (local.get $one) (i32.const 128)))
          (local.set $bar (i32.add (local.get $scores) (i32.shl (i32.add (local.get $base) (local.get $columns)) (i32.const 2))))
          (i32.store offset=4 (local.get $group) (select (local.get $one) (local.get $bar) (i32.lt_u (local.get $one) (local.get $bar))))
          (local.set $found (i32.add (local.get $found) (i32.const 1)))
        )
        (br_if $along (i32.lt_s (local.tee $column (i32.add (local.get $column) (i32.const 32))) (local.get $places)))
      )
      (br_if $next (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 1))) (local.get $rows)))
    )
    (local.get $found)
  )

  ;; Of `found` stretches of 32 scores, begun at `hits`, those above `floor` that are higher than their eight neighbours (as high as those that
  ;; come later): the place of each and its score, one after another, at `out`; how many is returned.
  ;; Rows `from` one up to another are asked for; the others are there to be compared with. The first place of all is that of number `before`.
  (func (export "peaks") (param $scores i32) (param $columns i32) (param $hits i32) (param $found i32) (param $floor f32) (param $out i32)
    (param $from i32) (param $to i32) (param $before i32) (result i32)
    (local $at i32) (local $row i32) (local $stop i32) (local $first i32) (local $mask i32) (local $lane i32)
    (local $here v128) (local $above i32) (local $below i32)
    (local.set $first (local.get $out))
    (local.set $row (i32.shl (local.get $columns) (i32.const 2)))
    (local.set $found (i32.add (local.get $hits) (i32.shl (local.get $found) (i32.const 3))))
    (local.set $from (i32.add (local.get $scores) (i32.mul (local.get $from) (local.get $row))))
    (local.set $to (i32.add (local.get $scores) (i32.mul (local.get $to) (local.get $row))))
    (block $none
      (loop $stretch
        (br_if $none (i32.ge_u (local.get $hits) (local.get $found)))
        (local.set $at (i32.load (local.get $hits)))
        (local.set $stop (i32.load offset=4 (local.get $hits)))
        (local.set $hits (i32.add (local.get $hits) (i32.const 8)))
        (br_if $stretch (i32.lt_u (local.get $at) (local.get $from)))
        (br_if $none (i32.ge_u (local.get $at) (local.get $to)))
        (loop $four
          (local.set $here (v128.load align=4 (local.get $at)))
          (if (v128.any_true (f32x4.gt (local.get $here) (f32x4.splat (local.get $floor)))) (then
            (local.set $above (i32.sub (local.get $at) (local.get $row)))
            (local.set $below (i32.add (local.get $at) (local.get $row)))
            (local.set $mask (i32x4.bitmask (v128.and
              (f32x4.gt (local.get $here) (f32x4.max (f32x4.splat (local.get $floor)) (f32x4.max
                (f32x4.max (v128.load align=4 (i32.sub (local.get $above) (i32.const 4))) (v128.load align=4 (local.get $above)))
                (f32x4.max (v128.load offset=4 align=4 (local.get $above)) (v128.load align=4 (i32.sub (local.get $at) (i32.const 4)))))))
              (f32x4.ge (local.get $here) (f32x4.max
                (f32x4.max (v128.load align=4 (i32.sub (local.get $below) (i32.const 4))) (v128.load align=4 (local.get $below)))
                (f32x4.max (v128.load offset=4 align=4 (local.get $below)) (v128.load offset=4 align=4 (local.get $at))))))))
            (block $done
              (loop $each
                (br_if $done (i32.eqz (local.get $mask)))
                (local.set $lane (i32.add (local.get $at) (i32.shl (i32.ctz (local.get $mask)) (i32.const 2))))
                (local.set $mask (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))
                (br_if $done (i32.ge_u (local.get $lane) (local.get $stop)))
                (i32.store (local.get $out) (i32.add (local.get $before)
                  (i32.shr_u (i32.sub (local.get $lane) (local.get $scores)) (i32.const 2))))
                (f32.store offset=4 (local.get $out) (f32.load (local.get $lane)))
                (local.set $out (i32.add (local.get $out) (i32.const 8)))
                (br $each)
              )
            )))
          (br_if $four (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $stop)))
        )
        (br $stretch)
      )
    )
    (i32.shr_u (i32.sub (local.get $out) (local.get $first)) (i32.const 3))
  )

  ;; Makes stretches of 32 scores 0 again.
  (func (export "clear") (param $hits i32) (param $found i32)
    (local $at i32) (local $end i32)
    (local.set $found (i32.add (local.get $hits) (i32.shl (local.get $found) (i32.const 3))))
    (block $none
      (loop $stretch
        (br_if $none (i32.ge_u (local.get $hits) (local.get $found)))
        (local.set $at (i32.load (local.get $hits)))
        (local.set $end (i32.add (local.get $at) (i32.const 128)))
        (loop $four
          (v128.store align=4 (local.get $at) (v128.const i32x4 0 0 0 0))
          (br_if $four (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end)))
        )
        (local.set $hits (i32.add (local.get $hits) (i32.const 8)))
        (br $stretch)
      )
    )
  )
)
